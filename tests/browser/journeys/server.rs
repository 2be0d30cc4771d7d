use browser_tests::Browser;
use xtask::server::Server;

#[test]
fn probe() {
    let server = Server::start(xtask::server::dist(), 0, true).unwrap();
    let browser = Browser::start();
    browser.open(&format!("{}/gereed.js", server.url()));
    println!("{:?}", browser.requests());
    println!("{:?}", browser.console());
    println!("{:?}", browser.run("return document.title + location.href + navigator.languages", &[]));
    std::fs::write("/tmp/infra/p.png", browser.screenshot()).unwrap();
}

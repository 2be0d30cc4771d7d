//! Markup as rendered: well-formed, attributes in double quotes.

/// Elements that have no end.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// An element with what is in it.
#[derive(Clone, Debug)]
pub struct Element {
    /// In lower case.
    pub name: String,
    attributes: Vec<(String, String)>,
    nodes: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// Reads markup; the result is an element around it.
    pub fn parse(markup: &str) -> Self {
        let mut open =
            vec![Self { name: String::new(), attributes: Vec::new(), nodes: Vec::new() }];
        let mut rest = markup;
        while let Some((text, after)) = rest.split_once('<') {
            let (tag, after) = after.split_once('>').expect("a tag ends");
            let top = open.last_mut().expect("something is open");
            if !text.is_empty() {
                top.nodes.push(Node::Text(decode(text)));
            }
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(top.name, name, "ends what is open");
                close(&mut open);
            } else {
                open.push(Self::from_tag(tag.trim_end_matches('/')));
                if VOID.contains(&open.last().expect("just opened").name.as_str()) {
                    close(&mut open);
                }
            }
            rest = after;
        }
        assert_eq!(open.len(), 1, "all is closed");
        open.remove(0)
    }

    fn from_tag(tag: &str) -> Self {
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        while let Some((name, after)) = rest.split_once('=') {
            let (value, after) =
                after.strip_prefix('"').and_then(|after| after.split_once('"')).expect("quotes");
            let names: Vec<&str> = name.split_whitespace().collect();
            attributes.extend(names.iter().map(|name| ((*name).to_owned(), decode(value))));
            rest = after;
        }
        attributes.extend(rest.split_whitespace().map(|name| (name.to_owned(), String::new())));
        Self { name: name.to_owned(), attributes, nodes: Vec::new() }
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// One of its classes.
    pub fn is(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|c| c == class))
    }

    /// Every element inside, in the order of the text.
    pub fn all(&self) -> Vec<&Self> {
        let mut found = Vec::new();
        for node in &self.nodes {
            if let Node::Element(element) = node {
                found.push(element);
                found.extend(element.all());
            }
        }
        found
    }

    /// Every element inside of one of these names.
    pub fn named(&self, names: &[&str]) -> Vec<&Self> {
        self.all().into_iter().filter(|element| names.contains(&element.name.as_str())).collect()
    }

    /// Every element inside with a class.
    pub fn classed(&self, class: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|element| element.is(class)).collect()
    }

    /// Its words, white space as one space.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.collect(&mut text);
        text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn collect(&self, text: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Text(words) => text.push_str(words),
                Node::Element(element) => {
                    text.push(' ');
                    element.collect(text);
                }
            }
        }
    }
}

fn close(open: &mut Vec<Element>) {
    let element = open.pop().expect("something is open");
    open.last_mut().expect("inside of something").nodes.push(Node::Element(element));
}

fn decode(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn markup_is_read() {
    let page =
        Element::parse(r#"<p class="a b" hidden="">1 &lt; <b>2</b></p><input type="x"><i></i>"#);
    assert_eq!(page.named(&["p"])[0].text(), "1 < 2");
    assert!(page.classed("b")[0].get("hidden").is_some());
    assert_eq!(page.all().len(), 4);
}

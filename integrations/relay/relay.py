"""Takes leads of Gereed: checks the result, mails it, and passes it on, signed. See docs/leads.md."""
import base64, hashlib, hmac, json, os, smtplib, subprocess, threading, time, urllib.request
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

get = os.environ.get
SEEN = get("SEEN", "seen.txt")  # the ids that were handled, a line each
LARGEST = 256 * 1024
one_at_a_time = threading.Lock()


def checked(data):
    """Whether the result is what the answers say, by the command `gereed`."""
    if "answers" not in data or "result" not in data:
        return "not sent with answers"
    score = subprocess.run([get("GEREED", "gereed"), "score", "--json", "-"], text=True,
                           input=json.dumps(data["answers"]), capture_output=True, timeout=20)
    if score.returncode:
        return "could not be checked: " + score.stderr.strip()
    says, sent = json.loads(score.stdout)["overall"], data["result"]
    same = all(says[name] == sent.get(name) for name in ("level", "score", "verdict"))
    return "is what the answers say" if same else "IS NOT WHAT THE ANSWERS SAY"


def mail(data, check):
    message, contact = EmailMessage(), data["contact"]
    message["Subject"] = "Request for a conversation: " + contact["organisation"]
    message["From"], message["To"], message["Reply-To"] = get("FROM"), get("TO"), contact["email"]
    groups = [f"{group}.{name}: {value}" for group in ("contact", "consent", "result", "utm", "hidden")
              for name, value in data.get(group, {}).items()]
    message.set_content("\n".join([f"The result {check}.", *groups, f"id: {data['id']}"]))
    with smtplib.SMTP(get("SMTP_HOST", "localhost"), int(get("SMTP_PORT", "25"))) as server:
        server.send_message(message)


def pass_on(body, id, url, secret):
    """Signed by Standard Webhooks: HMAC-SHA256 of id, time and body."""
    at, key = str(int(time.time())), base64.b64decode(secret.removeprefix("whsec_"))
    signature = base64.b64encode(hmac.digest(key, f"{id}.{at}.".encode() + body, hashlib.sha256)).decode()
    headers = {"Content-Type": "application/json", "webhook-id": id, "webhook-timestamp": at,
               "webhook-signature": "v1," + signature}
    urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=20).close()


def handle(body):
    data = json.loads(body)["data"]
    with one_at_a_time, open(SEEN, "a+") as seen:
        seen.seek(0)
        if data["id"] not in seen.read().splitlines():
            if get("FORWARD_URL"):  # first: who gets it knows a repeat by its id, a mailbox does not
                pass_on(body, data["id"], get("FORWARD_URL"), get("FORWARD_SECRET"))
            mail(data, checked(data))
            seen.write(data["id"] + "\n")


class Relay(BaseHTTPRequestHandler):
    def do_OPTIONS(self):
        self.reply(204)

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        if length > LARGEST:
            return self.reply(413)
        try:
            handle(self.rfile.read(length))
        except (ValueError, KeyError, TypeError, AttributeError):
            return self.reply(400)
        except (OSError, smtplib.SMTPException, subprocess.SubprocessError) as error:
            self.log_error("%s", error)
            return self.reply(503)  # the check tries again later
        self.reply(204)

    def reply(self, status):
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", get("ORIGIN", "*"))
        self.send_header("Access-Control-Allow-Headers", "content-type")
        self.send_header("Content-Length", "0")
        self.end_headers()


if __name__ == "__main__":
    ThreadingHTTPServer((get("HOST", "127.0.0.1"), int(get("PORT", "8080"))), Relay).serve_forever()

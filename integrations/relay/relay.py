"""Takes leads of Gereed: checks the result, mails it, and passes it on, signed. See docs/leads.md."""
import base64, email.message, hmac, http.server, json, os, smtplib, sqlite3, subprocess, time, urllib.request

def checked(answers, data):
    """Whether the result is what the answers say, by the command `gereed`."""
    score = subprocess.run([os.getenv("GEREED", "gereed"), "score", "--json", "-"], text=True,
                           input=json.dumps(answers), capture_output=True, timeout=20)
    if score.returncode: return "The result could not be checked: " + score.stderr.strip()
    says = json.loads(score.stdout)
    scores = {factor["id"]: factor["score"] for factor in says["factors"] if factor["score"] is not None}
    right = {**says["overall"], "factors": scores or None}
    same = all(right[name] == data["result"].get(name) for name in ("level", "score", "verdict", "factors"))
    same = same and data["check"] == {"id": says["instrument"], "version": says["version"]}
    return "The result is what the answers say." if same else "The result IS NOT WHAT THE ANSWERS SAY."

def mail(data, contact, answers, result):
    message = email.message.EmailMessage()
    message["Subject"] = "Request for a conversation: " + contact["organisation"]
    message["From"], message["To"], message["Reply-To"] = os.getenv("FROM"), os.getenv("TO"), contact["email"]
    check = checked(answers, data) if answers and result else "Result and answers were not both sent."
    lines = [f"{group}.{name}: {text}" for group in ("contact", "consent", "check", "result", "utm", "hidden")
             for name, text in data.get(group, {}).items() if name != "headline"]  # words that nobody checked
    message.set_content("\n".join([check, *lines, f"page: {data.get('page')}", f"id: {data['id']}"]))
    if answers: message.add_attachment(json.dumps(answers), filename="result.json")
    with smtplib.SMTP(os.getenv("SMTP_HOST", "localhost"), int(os.getenv("SMTP_PORT", "25"))) as server:
        server.send_message(message)

def pass_on(body, id, at):
    """Signed by Standard Webhooks: HMAC-SHA256 of id, time and body."""
    key = base64.b64decode(os.getenv("FORWARD_SECRET").removeprefix("whsec_"))
    signature = base64.b64encode(hmac.digest(key, f"{id}.{at}.".encode() + body, "sha256")).decode()
    headers = {"Content-Type": "application/json", "webhook-id": id, "webhook-timestamp": at,
               "webhook-signature": "v1," + signature}
    urllib.request.urlopen(urllib.request.Request(os.getenv("FORWARD_URL"), body, headers), timeout=20).close()

def take(body):
    if len(body) > 4 * 1024 * 1024: return 413
    data = json.loads(body)["data"]
    with sqlite3.connect(os.getenv("SEEN", "seen.db"), timeout=60) as seen:  # what fails in here is not seen
        seen.execute("CREATE TABLE IF NOT EXISTS seen (id PRIMARY KEY)")
        if seen.execute("INSERT OR IGNORE INTO seen VALUES (?)", [data["id"]]).rowcount:
            if os.getenv("FORWARD_URL"):  # first: who gets it knows a repeat by its id, a mailbox does not
                pass_on(body, data["id"], str(int(time.time())))
            mail(data, data["contact"], data.get("answers"), data.get("result"))

class Relay(http.server.BaseHTTPRequestHandler):
    def do_OPTIONS(self, status=204):
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", os.getenv("ORIGIN", "*"))
        self.send_header("Access-Control-Allow-Headers", "content-type")
        self.end_headers()

    def do_POST(self):
        try:
            self.do_OPTIONS(take(self.rfile.read(int(self.headers["Content-Length"]))) or 204)
        except Exception as error:  # what is wrong with a lead is final; else the check tries again
            self.log_error("%s", type(error).__name__)  # not its words: a name may stand in them
            self.do_OPTIONS(400 if isinstance(error, (ValueError, LookupError, TypeError, AttributeError)) else 503)

http.server.ThreadingHTTPServer((os.getenv("HOST", "127.0.0.1"), int(os.getenv("PORT", "8080"))), Relay).serve_forever()

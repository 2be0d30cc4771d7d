import { useRef, useState } from "react";
import "gereed/react";
import type { GereedCheck, GereedCompleteDetail } from "gereed";

/** The check beside what the app does with it: sets attributes, hears events, calls a method. */
export function App() {
  const check = useRef<GereedCheck>(null);
  const [answered, setAnswered] = useState(0);
  const [complete, setComplete] = useState<GereedCompleteDetail>();
  const [dark, setDark] = useState(false);
  return (
    <main>
      <p>
        <output id="answered">{answered}</output> <output id="level">{complete?.level ?? ""}</output>{" "}
        <button onClick={() => setDark(!dark)}>Dark</button>{" "}
        <button onClick={() => check.current?.reset()}>Reset</button>
      </p>
      <gereed-check
        ref={check}
        eager
        no-save
        data-layer={false}
        lang="nl"
        depth="quick"
        theme={dark ? "dark" : "light"}
        ongereed-progress={({ detail }) => setAnswered(detail.answered)}
        ongereed-complete={({ detail }) => setComplete(detail)}
      />
    </main>
  );
}

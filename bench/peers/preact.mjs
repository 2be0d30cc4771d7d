// By hand with Preact: a component a statement, answers kept, progress shown.
import { render } from "preact";
import { useState } from "preact/hooks";

const { answers, screens } = SCREENS;
const total = screens.flatMap(({ items }) => items).length;

const Statement = ({ item, given, give }) => (
  <fieldset>
    <legend>{item.statement}</legend>
    {answers.map(({ value, label }) => (
      <label key={value}>
        <input
          type="radio"
          name={item.id}
          value={value}
          checked={given === value}
          onChange={() => give(item.id, value)}
        />
        {label}
      </label>
    ))}
  </fieldset>
);

const App = () => {
  const [given, setGiven] = useState(() => JSON.parse(localStorage.getItem("preact") ?? "{}"));
  const [at, setAt] = useState(0);
  const give = (id, value) => {
    const next = { ...given, [id]: value };
    localStorage.setItem("preact", JSON.stringify(next));
    setGiven(next);
  };
  const done = Object.keys(given).length;
  if (at === screens.length) return <p class="done">{`${done} / ${total}`}</p>;
  const go = () => {
    setAt(at + 1);
    scrollTo(0, 0);
  };
  return (
    <section>
      <progress value={done} max={total} />
      <h2>{screens[at].title}</h2>
      {screens[at].items.map((item) => (
        <Statement key={item.id} item={item} given={given[item.id]} give={give} />
      ))}
      <button type="button" onClick={go}>Volgende</button>
    </section>
  );
};

render(<App />, document.querySelector("main"));

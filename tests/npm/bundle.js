// Builds the plain page with the bundler that is named first, into the folder that is named second.
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";

const [bundler, out] = process.argv.slice(2);
const entry = "./plain/main.js";

const bundlers = {
  async webpack() {
    const { default: webpack } = await import("webpack");
    const compiler = webpack({
      mode: "production",
      entry,
      output: { path: out, filename: "main.js" },
      performance: { hints: false },
    });
    const stats = await new Promise((done, failed) => {
      compiler.run((error, stats) => (error ? failed(error) : done(stats)));
    });
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    for (const { message } of [...errors, ...warnings]) throw new Error(message);
  },

  /** Rollup leaves the files where they are: they are copied, as our README says. */
  async rollup() {
    const { rollup } = await import("rollup");
    const { nodeResolve } = await import("@rollup/plugin-node-resolve");
    const made = await rollup({ input: entry, plugins: [nodeResolve({ browser: true })] });
    await made.write({ file: join(out, "main.js") });
    await cp("node_modules/gereed/gereed", join(out, "gereed"), { recursive: true });
  },
};

await mkdir(out, { recursive: true });
await bundlers[bundler]();
await cp("plain/index.html", join(out, "index.html"));

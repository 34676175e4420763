// plotly.js with scatter, bar and heatmap alone: a browser reads it in a third of the time of the published bundle.
// node build.mjs <folder> writes plotly.min.js there, and plotly.LICENSES.txt of everything that went into it.
import { build } from "esbuild"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const [folder] = process.argv.slice(2)
const own = (name) => JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf-8"))
const { metafile } = await build({
  stdin: {
    contents: `const Plotly = require("plotly.js/lib/core")
      Plotly.register([require("plotly.js/lib/bar"), require("plotly.js/lib/heatmap")])
      module.exports = Plotly`,
    resolveDir: ".",
  },
  outfile: join(folder, "plotly.min.js"),
  banner: { js: `/*! plotly.js ${own("plotly.js").version} (scatter, bar, heatmap), MIT: see plotly.LICENSES.txt */` },
  bundle: true, minify: true, metafile: true,
  format: "iife", globalName: "Plotly", target: "es2020", legalComments: "none",
  define: { global: "window", "define.amd": "false" },
  loader: { ".css": "empty" }, // of maps, which are not drawn
})

const [{ inputs }] = Object.values(metafile.outputs)
const used = Object.keys(inputs).filter((path) => inputs[path].bytesInOutput && path.includes("node_modules/"))
const names = [...new Set(used.map((path) => path.split("node_modules/").pop().match(/^(@[^/]+\/)?[^/]+/)[0]))].sort()
const licence = (name) => {
  const file = readdirSync(join("node_modules", name)).find((one) => /^licen[sc]e/i.test(one))
  const text = file ? readFileSync(join("node_modules", name, file), "utf-8").trim() : `Author: ${authors(own(name).author)}`
  return `${name} ${own(name).version} (${own(name).license})\n\n${text}\n`
}
const authors = (author) => (typeof author === "string" ? author : author?.name ?? "not named")
writeFileSync(join(folder, "plotly.LICENSES.txt"), names.map(licence).join(`\n${"-".repeat(80)}\n\n`))

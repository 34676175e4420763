// Brings the host from the app's own static folder, under whatever path the app is served.
const app = document.querySelector('script[type="module"][src*="static/js/"]')
const root = app ? app.src.split("static/js/")[0] : document.baseURI
const asset = (name) => new URL(`app/static/plot/${name}.js?v=${VERSION}`, root).href
const host = asset("chart")

// Plotly is the largest part by far: it is on its way while the host is read.
if (!window.Plotly)
  document.head.append(Object.assign(document.createElement("link"), {
    rel: "preload", as: "script", href: asset("plotly.min"),
  }))

export default async function (component) {
  let show
  try {
    show = (await import(host)).default
  } catch {
    component.setStateValue("missing", true)
    return
  }
  return show(component)
}

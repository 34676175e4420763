// Brings the host from the app's own static folder, under whatever path the app is served.
const app = document.querySelector('script[type="module"][src*="static/js/"]')
const root = app ? app.src.split("static/js/")[0] : document.baseURI
const host = new URL(`app/static/plot/chart.js?v=${VERSION}`, root).href

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

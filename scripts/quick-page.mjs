/**
 * Makes the built page quick on a slow network, where each answer that has to be waited for costs a
 * sixth of a second: it names what its script will ask for, and it is drawn before its styles are there.
 */

/**
 * @typedef {NonNullable<import("vite").IndexHtmlTransformContext["bundle"]>} Bundle
 */

/** Of nearly everybody who opens a link: the studio, and the words of the source language. */
const STUDIO_NEEDS = /src\/app\/(studio\/Studio\.tsx|home\/EnterPage\.tsx|i18n\/locales\/fr\.po)$/u
const DESK_NEEDS = /src\/app\/(desk\/Desk\.tsx|i18n\/locales\/fr\.po(\?desk\?lingui)?)$/u
/** The page itself, and the same for whoever opens the desk: see [Note: A page for the desk]. */
const PAGE = "index.html"
const DESK_PAGE = "desk.html"
const PRELOAD = /\s*<link rel="(?:module)?preload"[^>]*>/gu
const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/gu

/**
 * Files that hold what is soon needed, and all that they import, styles included.
 * @param {Bundle} bundle
 * @param {RegExp} needs
 * @returns {readonly string[]}
 */
const soonNeeded = (bundle, needs) => {
  const found = new Set()
  const add = (/** @type {string} */ name) => {
    const file = bundle[name]
    if (file?.type !== "chunk" || found.has(name)) return
    found.add(name)
    for (const css of file.viteMetadata?.importedCss ?? []) found.add(css)
    file.imports.forEach(add)
  }
  for (const file of Object.values(bundle))
    if (file.type === "chunk" && file.moduleIds.concat(file.facadeModuleId ?? "").some(id => needs.test(id)))
      add(file.fileName)
  return [...found]
}

/** @param {string} href */
const preloadOf = href =>
  href.endsWith(".css")
    ? `<link rel="preload" as="style" crossorigin href="${href}">`
    : `<link rel="modulepreload" crossorigin href="${href}">`

/**
 * The page with what is soon needed named in its head.
 * @param {string} html
 * @param {Bundle} bundle
 * @param {RegExp} needs
 */
const withPreloads = (html, bundle, needs) => {
  const bare = html.replace(PRELOAD, "")
  const styles = [...bare.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/gu)].map(
    ([, href]) => href ?? "",
  )
  const files = soonNeeded(bundle, needs).map(name => `/${name}`)
  const preloads = [...styles, ...files.filter(href => !bare.includes(href))].map(preloadOf)
  return bare.replace("</head>", `${preloads.map(tag => `  ${tag}\n  `).join("")}</head>`)
}

/**
 * Styles stand behind what is drawn first, which has a few of its own: a browser draws nothing that
 * follows a stylesheet before it has come.
 * @param {string} html
 */
const drawnBeforeStyles = html => {
  const links = html.match(STYLESHEET) ?? []
  return html.replace(STYLESHEET, "").replace("</body>", `${links.join("")}\n  </body>`)
}

/**
 * [Note: A page for the desk] Who opens the desk needs other files than who opens the studio. So the one page
 * is built twice: the service worker and the server give `desk.html` for each address of the desk.
 *
 * @returns {import("vite").PluginOption}
 */
export const quickPage = () => ({
  name: "quick-page",
  apply: "build",
  enforce: "post",
  generateBundle(_, bundle) {
    const page = bundle[PAGE]
    if (page?.type !== "asset") throw new Error(`The build has no ${PAGE}`)
    const html = drawnBeforeStyles(String(page.source))
    page.source = withPreloads(html, bundle, STUDIO_NEEDS)
    const source = withPreloads(html, bundle, DESK_NEEDS)
    this.emitFile({ type: "asset", fileName: DESK_PAGE, source })
  },
})

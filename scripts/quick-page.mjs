/**
 * Makes the built page quick on a slow network, where each answer that has to be waited for costs a
 * sixth of a second: it names what its script will ask for, and it is drawn before its styles are there.
 */

/**
 * @typedef {NonNullable<import("vite").IndexHtmlTransformContext["bundle"]>} Bundle
 */

/** Needed by nearly everybody who opens a link: the studio, and the words of the source language. */
const SOON_NEEDED = /src\/app\/(studio\/Studio\.tsx|home\/EnterPage\.tsx|i18n\/locales\/fr\.po)$/u
const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/gu

/**
 * Files that hold what is soon needed, and all that they import, styles included.
 * @param {Bundle} bundle
 * @returns {readonly string[]}
 */
const soonNeeded = bundle => {
  const found = new Set()
  const add = (/** @type {string} */ name) => {
    const file = bundle[name]
    if (file?.type !== "chunk" || found.has(name)) return
    found.add(name)
    for (const css of file.viteMetadata?.importedCss ?? []) found.add(css)
    file.imports.forEach(add)
  }
  for (const file of Object.values(bundle))
    if (
      file.type === "chunk" &&
      file.moduleIds.concat(file.facadeModuleId ?? "").some(id => SOON_NEEDED.test(id))
    )
      add(file.fileName)
  return [...found]
}

/** @param {string} href */
const preloadOf = href => ({
  tag: "link",
  attrs: href.endsWith(".css")
    ? { rel: "preload", as: "style", crossorigin: true, href }
    : { rel: "modulepreload", crossorigin: true, href },
  injectTo: /** @type {const} */ ("head"),
})

/**
 * Styles stand behind what is drawn first, which has a few of its own: a browser draws nothing that
 * follows a stylesheet before it has come.
 * @param {string} html
 */
const drawnBeforeStyles = html => {
  const links = html.match(STYLESHEET) ?? []
  return html.replace(STYLESHEET, "").replace("</body>", `${links.join("")}\n  </body>`)
}

/** @returns {import("vite").PluginOption} */
export const quickPage = () => ({
  name: "quick-page",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) => {
      const styles = [...html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/gu)].map(
        ([, href]) => href ?? "",
      )
      const scripts = soonNeeded(bundle)
        .map(name => `/${name}`)
        .filter(href => !html.includes(href))
      return { html: drawnBeforeStyles(html), tags: [...styles, ...scripts].map(preloadOf) }
    },
  },
})

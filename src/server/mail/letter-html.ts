/**
 * A letter as HTML: one column, no pictures, nothing to load. Mail programs read styles only where
 * they stand on the element itself.
 */
import type { Letter, LetterPart } from "./letter"

/** The app's ink and accent: see src/app/ui/tokens.css. */
const INK = "#220f37"
const INK_SOFT = "#5d4b73"
const VIOLET = "#5b21a6"
const TEXT = `margin:0 0 16px;font:16px/1.5 Inter,Helvetica,Arial,sans-serif;color:${INK}`
const QUOTE = `${TEXT};padding:4px 0 4px 16px;border-left:3px solid ${VIOLET};font-size:18px`
const BUTTON = `display:inline-block;padding:14px 24px;border-radius:12px;background:${VIOLET};color:#ffffff;font-weight:600;text-decoration:none`
const ADDRESS = `font-size:13px;color:${INK_SOFT};word-break:break-all`
const ASIDE = `margin:24px 0 0;font:13px/1.5 Inter,Helvetica,Arial,sans-serif;color:${INK_SOFT}`

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

/** A text where HTML stands. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"]/gu, sign => ENTITIES[sign] ?? sign)

const inHtml = (text: string): string => escapeHtml(text).replaceAll("\n", "<br>")

const htmlPart = (part: LetterPart): string => {
  switch (part.kind) {
    case "text":
      return `<p style="${TEXT}">${inHtml(part.text)}</p>`
    case "quote":
      return `<blockquote style="${QUOTE}">${inHtml(part.text)}</blockquote>`
    case "action": {
      const url = escapeHtml(part.url)
      // The address in words too: some programs take buttons away, some people distrust them.
      return `<p style="${TEXT}"><a href="${url}" style="${BUTTON}">${inHtml(part.label)}</a><br><br><span style="${ADDRESS}">${url}</span></p>`
    }
    case "aside":
      return `<p style="${ASIDE}">${inHtml(part.text)}</p>`
  }
}

/** The letter as a page of HTML. */
export const letterHtml = ({ subject, language, parts }: Letter): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#ffffff"><div style="max-width:560px;margin:0 auto">`,
    ...parts.map(htmlPart),
    "</div></body></html>",
  ].join("\n")

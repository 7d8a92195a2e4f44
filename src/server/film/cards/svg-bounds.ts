/**
 * Whether an SVG that somebody sent may be drawn. Pure.
 *
 * [Note: Logos are drawn anew] An SVG is a program: it can name files of this machine, and grow without end
 * when it is drawn. What a logo has no use for is refused before anything draws it; what is kept is a PNG.
 */

/** What it shows may only come from itself: no file, no address, no picture within the picture. */
const FROM_ELSEWHERE = /href\s*=\s*(?:"\s*[^#"\s]|'\s*[^#'\s])/i
/** One part shown several times by another, that by a third…: so few of them stay few. */
const USES_MAX = 16
/** Blurs and light cost per pixel; a drop shadow has five. */
const EFFECTS_MAX = 24

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Where something that an SVG may begin with ends; none: it does not begin with that. */
const endOfProlog = (text: string): number | undefined => {
  const after = (mark: string, from = 0): number | undefined => {
    const at = text.indexOf(mark, from)
    return at === -1 ? undefined : at + mark.length
  }
  if (text.startsWith("<!--")) return after("-->")
  if (text.startsWith("<?")) return after("?>")
  if (!text.startsWith("<!DOCTYPE")) return undefined
  const [subset, end] = [text.indexOf("["), text.indexOf(">")]
  return subset !== -1 && subset < end ? after(">", text.indexOf("]", subset)) : after(">")
}

/** Of more remarks than this before its first element, it is no logo. */
const PROLOG_MAX = 20

/** Whether the bytes of a file are meant to be an SVG. No pattern looks at all of it: some would never end. */
export const isSvg = (text: string): boolean => {
  let rest = text.replace(/^\uFEFF/, "").trimStart()
  for (let remarks = 0; remarks < PROLOG_MAX; remarks += 1) {
    const end = endOfProlog(rest)
    if (end === undefined) return /^<(?:\w{1,20}:)?svg[\s>]/.test(rest)
    rest = rest.slice(end).trimStart()
  }
  return false
}

/** Words that it makes itself may not be read from elsewhere. */
const hasForeignWords = (text: string): boolean =>
  text
    .split(/<!ENTITY/i)
    .slice(1)
    .some(part => /SYSTEM|PUBLIC/i.test(part.slice(0, part.indexOf(">") + 1 || undefined)))

/** Whether it can be drawn without harm. */
export const isHarmlessSvg = (text: string): boolean =>
  !FROM_ELSEWHERE.test(text) &&
  !hasForeignWords(text) &&
  count(text, /<(?:\w+:)?use[\s/>]/gi) <= USES_MAX &&
  count(text, /<(?:\w+:)?fe[A-Z]/g) <= EFFECTS_MAX

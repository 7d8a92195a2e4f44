/**
 * Whether an SVG that somebody sent may be drawn. Pure.
 *
 * [Note: Logos are drawn anew] An SVG is a program: it can name files of this machine, and grow without end
 * when it is drawn. What a logo has no use for is refused before anything draws it; what is kept is a PNG.
 */

/** What it shows may only come from itself: no file, no address, no picture within the picture. */
const FROM_ELSEWHERE = /href\s*=\s*(?:"\s*[^#"\s]|'\s*[^#'\s])/i
const SELF_MADE_WORDS = /<!ENTITY[^>]*(?:SYSTEM|PUBLIC)/i
/** One part shown several times by another, that by a third…: so few of them stay few. */
const USES_MAX = 16
/** Blurs and light cost per pixel; a drop shadow has five. */
const EFFECTS_MAX = 24

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Whether the bytes of a file are meant to be an SVG. */
export const isSvg = (text: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>|\s)*<(?:[\w]+:)?svg[\s>]/.test(
    text,
  )

/** Whether it can be drawn without harm. */
export const isHarmlessSvg = (text: string): boolean =>
  !FROM_ELSEWHERE.test(text) &&
  !SELF_MADE_WORDS.test(text) &&
  count(text, /<(?:\w+:)?use[\s/>]/gi) <= USES_MAX &&
  count(text, /<(?:\w+:)?fe[A-Z]/g) <= EFFECTS_MAX

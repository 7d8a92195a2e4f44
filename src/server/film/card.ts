/** The card that stands in the film for a line nobody has filmed yet. */
import { Resvg } from "@resvg/resvg-js"
import satori, { type Font } from "satori"
import type { FrameSize } from "../../domain/format"
import type { Language } from "../../domain/language"
import type { Speaker } from "../store/speakers"

/** What a card says. */
export type Card = {
  readonly text: string
  readonly language: Language
  /** Who will say it; undefined: nobody has it yet. */
  readonly speaker: Speaker | undefined
  /** Counts from 1. */
  readonly position: number
  readonly lineCount: number
}

/** Goes up when a card looks different: cards made before are then made again. */
export const CARD_VERSION = 1

const INK = "#2b1055"
const DUSK = "#5a2a7d"
const PAPER = "#fff7ef"
const ACCENT = "#ff9f6e"

/** A narrow space that does not break: French sets it inside quotation marks. */
const NNBSP = "\u202f"

const WORDS: Readonly<Record<Language, { quote: (text: string) => string; waiting: string; free: string }>> =
  {
    fr: {
      quote: text => `«${NNBSP}${text}${NNBSP}»`,
      waiting: "Bientôt en image",
      free: "Cette phrase attend sa voix",
    },
    en: { quote: text => `“${text}”`, waiting: "Coming soon", free: "This line awaits its voice" },
  }

/** Sizes are in hundredths of the frame's short side, so that every format has the same look. */
const MARGIN = 8
const TEXT_SIZES = [
  { upTo: 60, size: 8.4 },
  { upTo: 120, size: 6.4 },
  { upTo: 220, size: 5 },
  { upTo: 400, size: 3.8 },
] as const
/** A text beyond the last step is cut: it is a page, not a line. */
const SMALLEST_TEXT = 3.1
const TEXT_MAX_LENGTH = 640

const textSize = (text: string): number =>
  TEXT_SIZES.find(({ upTo }) => text.length <= upTo)?.size ?? SMALLEST_TEXT

const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`

type Style = Readonly<Record<string, string | number>>
type Node = { type: string; props: { style: Style; children?: Node[] | string | undefined } }

const box = (style: Style, children?: Node[] | string): Node => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children },
})

const NAME_MAX = 60
const DETAIL_MAX = 110

/** What is drawn, in satori's terms. `unit` is a hundredth of the short side in pixels. */
const layout = ({ text, language, speaker, position, lineCount }: Card, unit: number): Node => {
  const words = WORDS[language]
  const label = { fontFamily: "Inter", fontWeight: 700, fontSize: 2.4 * unit, color: ACCENT }
  const small = { fontFamily: "Inter", fontWeight: 500, fontSize: 2.8 * unit, color: PAPER, opacity: 0.78 }
  const header = box({ alignItems: "center", gap: 2 * unit }, [
    box({ width: 6 * unit, height: 0.6 * unit, borderRadius: unit, backgroundColor: ACCENT }),
    box({ ...label, letterSpacing: 0.25 * unit, textTransform: "uppercase" }, words.waiting),
  ])
  const line = box(
    {
      fontFamily: "Fraunces",
      fontWeight: 500,
      fontSize: textSize(text) * unit,
      lineHeight: 1.24,
      color: PAPER,
    },
    words.quote(shorten(text, TEXT_MAX_LENGTH)),
  )
  const name = { fontFamily: "Inter", fontWeight: 700, fontSize: 3.6 * unit, color: PAPER }
  const who = box({ flexDirection: "column", gap: 0.8 * unit, flexShrink: 1 }, [
    box(name, speaker === undefined ? words.free : shorten(speaker.name, NAME_MAX)),
    ...(speaker?.detail ? [box(small, shorten(speaker.detail, DETAIL_MAX))] : []),
  ])
  const footer = box({ justifyContent: "space-between", alignItems: "flex-end", gap: 4 * unit }, [
    who,
    box({ ...small, flexShrink: 0 }, `${position}\u202f/\u202f${lineCount}`),
  ])
  return box(
    {
      width: "100%",
      height: "100%",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: MARGIN * unit,
      boxSizing: "border-box",
      backgroundColor: INK,
      backgroundImage: `linear-gradient(135deg, ${INK} 30%, ${DUSK} 100%)`,
    },
    [header, line, footer],
  )
}

/** Draw a card as a PNG of the frame's size. */
export const drawCard = async (card: Card, frame: FrameSize, fonts: Font[]): Promise<Buffer> => {
  const unit = Math.min(frame.width, frame.height) / 100
  // satori takes what React makes; a plain tree of the same shape needs no React here.
  const svg = await satori(layout(card, unit) as Parameters<typeof satori>[0], { ...frame, fonts })
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
}

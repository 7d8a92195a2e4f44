/** Cards as pictures. A card that moves comes in two: what lies behind, and what is said before it. */
import type { Font } from "satori"
import type { ClosingCard, LowerThird, TitleCard } from "../../../domain/cut"
import type { FilmPalette } from "../../../domain/film-palette"
import type { FrameSize } from "../../../domain/format"
import type { Language } from "../../../domain/language"
import type { LowerThirdPlace } from "../../../domain/lower-third-place"
import { closingGround, closingWords, type Logo } from "./closing-card"
import { drawPicture, drawSvg } from "./draw-picture"
import { lowerThird } from "./lower-third"
import { mosaicNames, type NamedTile } from "./mosaic-names"
import { type StandInCard, standInGround, standInWords } from "./stand-in-card"
import { titleGround, titleWords } from "./title-card"

/** Goes up when anything drawn looks different: what was made before is then made again. */
export const CARD_VERSION = 4

/** How everything in one film is drawn. */
export type Look = {
  readonly frame: FrameSize
  readonly palette: FilmPalette
  readonly language: Language
  readonly fonts: Font[]
}

/** PNGs of the frame's size; the words are on nothing. */
export type CardLayers = { readonly ground: Buffer; readonly words: Buffer }

export const drawTitle = async (card: TitleCard, look: Look): Promise<CardLayers> => {
  const { frame, palette, language, fonts } = look
  return {
    ground: drawSvg(titleGround(frame, palette), frame),
    words: await drawPicture(titleWords(card, language, frame, palette), frame, fonts),
  }
}

export const drawClosing = async (
  card: ClosingCard,
  logos: readonly Logo[],
  look: Look,
): Promise<CardLayers> => {
  const { frame, palette, language, fonts } = look
  return {
    ground: drawSvg(closingGround(frame, palette), frame),
    words: await drawPicture(closingWords(card, logos, language, frame, palette), frame, fonts),
  }
}

/** One PNG: a stand-in is still, like a page that waits. */
export const drawStandIn = (
  card: StandInCard,
  frame: FrameSize,
  palette: FilmPalette,
  fonts: Font[],
): Promise<Buffer> =>
  drawPicture(standInWords(card, frame, palette), frame, fonts, standInGround(frame, palette))

/** A PNG of the frame's size, on nothing. */
export const drawLowerThird = (
  said: LowerThird,
  look: Look,
  at: LowerThirdPlace = "low",
): Promise<Buffer> => {
  const { frame, palette, language, fonts } = look
  return drawPicture(lowerThird(said, language, frame, palette, at), frame, fonts)
}

/** A PNG of the frame's size, on nothing. */
export const drawMosaicNames = (
  tiles: readonly NamedTile[],
  { frame, palette, fonts }: Look,
): Promise<Buffer> => drawPicture(mosaicNames(tiles, frame, palette), frame, fonts)

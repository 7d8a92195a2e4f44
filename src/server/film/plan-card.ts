/** Stretches of a film that show a card: title, stand-in, closing. */
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { type CutEvent, eventDuration, isLineEvent } from "../../domain/cut"
import { runFfmpeg } from "../media/ffmpeg-process"
import { framesIn } from "../media/frame-rate"
import type { MediaKey } from "../media/media-files"
import { cardOverlay } from "./cards/card-overlay"
import { type Logo, logoSize } from "./cards/closing-card"
import { drawClosing, drawStandIn, drawTitle, type Look } from "./cards/draw-cards"
import { unitOf } from "./cards/draw-picture"
import { fittingLogoArgs, readLogo } from "./cards/logo-picture"
import type { StandInCard } from "./cards/stand-in-card"
import { lookOf } from "./clip-overlays"
import { breathFrames, type PlannedPart, picturesOf, silence } from "./film-part"
import type { FilmStudio } from "./film-studio"
import { NO_FADE, type PictureFade } from "./mezzanine-args"
import { cardMezzanineKey, ensureCard, type PlannedCard } from "./mezzanines"

/** What the card of a line says that nobody has filmed, or whose clip cannot be read. */
const standInOf = (studio: FilmStudio, lineId: string, text: string): StandInCard => {
  const { film, language, speakers } = studio
  const said = film.cut.filter(isLineEvent)
  const position = said.findIndex(event => event.lineId === lineId) + 1
  return { text, language, speaker: speakers.get(lineId), position, lineCount: said.length }
}

/** Logos that cannot be read any more are not there. */
const readLogos = ({ frame, mediaFiles, tools }: FilmStudio, keys: readonly MediaKey[]): Promise<Logo[]> =>
  mediaFiles.scratch(async folder => {
    const read = keys.map(async (key, index) => {
      const path = mediaFiles.pathOf(key)
      const kept = await readFile(path).then(readLogo, () => undefined)
      if (kept === undefined) return undefined
      const fitting = join(folder, `logo-${index}.png`)
      await runFfmpeg(tools.ffmpeg, fittingLogoArgs(path, logoSize(kept.ratio, unitOf(frame)), fitting))
      // Its shape stays that of the one that is kept: of a small one, whole pixels are a rough measure.
      return { ...kept, source: readLogo(await readFile(fitting))?.source ?? kept.source }
    })
    return (await Promise.all(read)).filter(logo => logo !== undefined)
  })

const titleCard = (event: Extract<CutEvent, { kind: "title" }>, look: Look): PlannedCard => ({
  shows: { title: event.card },
  overlay: cardOverlay(event.duration, look.frame),
  draw: () => drawTitle(event.card, look),
})

const closingCard = (
  event: Extract<CutEvent, { kind: "closing" }>,
  look: Look,
  studio: FilmStudio,
): PlannedCard => ({
  // A logo's key is the name of its bytes: another picture has another one.
  shows: { closing: event.card, logos: event.logos },
  overlay: cardOverlay(event.duration, look.frame),
  draw: async () => drawClosing(event.card, await readLogos(studio, event.logos), look),
})

const standInCard = (card: StandInCard, { frame, palette, fonts }: Look): PlannedCard => ({
  shows: { standIn: card },
  draw: async () => ({ ground: await drawStandIn(card, frame, palette, fonts) }),
})

const cardOf = (studio: FilmStudio, event: CutEvent): PlannedCard => {
  const look = lookOf(studio)
  switch (event.kind) {
    case "title":
      return titleCard(event, look)
    case "closing":
      return closingCard(event, look, studio)
    case "clip":
    case "unison":
    case "stand-in":
      return standInCard(standInOf(studio, event.lineId, event.text), look)
  }
}

/** Plan a stretch that shows a card. */
export const planCard = async (
  studio: FilmStudio,
  event: CutEvent,
  fade: PictureFade = NO_FADE,
): Promise<PlannedPart> => {
  const { film, frame, mediaFiles, settings, tools } = studio
  const duration = eventDuration(event)
  const card = cardOf(studio, event)
  const seen = { campaignId: film.campaignId, frame, fade, duration, accent: settings.accent }
  return {
    event,
    isMade: await mediaFiles.use(cardMezzanineKey(card, seen, tools)),
    makeSounds: async () => [silence(framesIn(duration) + breathFrames(event))],
    makePictures: async options =>
      picturesOf(studio, event, await ensureCard(studio, card, seen, options), options),
  }
}

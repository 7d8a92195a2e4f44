/** What each file in the media store is called. Everything of a campaign is under its own prefix. */
import type { CampaignId, FilmId, TakeId } from "../../domain/ids"
import type { WelcomeClipId } from "../../domain/welcome"
import type { MediaKey } from "./media-files"

/** All files of a campaign. */
export const campaignPrefix = (campaignId: CampaignId): MediaKey => `campaigns/${campaignId}`

/** All files of a submission. */
export const submissionPrefix = (campaignId: CampaignId, takeId: TakeId): MediaKey =>
  `${campaignPrefix(campaignId)}/submissions/${takeId}`

/** All files of a film. */
export const filmPrefix = (campaignId: CampaignId, filmId: FilmId): MediaKey =>
  `${campaignPrefix(campaignId)}/films/${filmId}`

/** Characters of a hash that a file name carries. */
const HASH_LENGTH = 32

/**
 * The file as it arrived. Its name carries its checksum: two uploads of one take that race with
 * different bytes cannot overwrite each other.
 */
export const originalKey = (campaignId: CampaignId, takeId: TakeId, sha256: string): MediaKey =>
  `${submissionPrefix(campaignId, takeId)}/original-${sha256.slice(0, HASH_LENGTH)}`

/** The submission as every browser plays it. */
export const proxyKey = (campaignId: CampaignId, takeId: TakeId): MediaKey =>
  `${submissionPrefix(campaignId, takeId)}/proxy.mp4`

export const posterKey = (campaignId: CampaignId, takeId: TakeId): MediaKey =>
  `${submissionPrefix(campaignId, takeId)}/poster.jpg`

/** All files of a welcome clip. */
export const welcomePrefix = (campaignId: CampaignId, clipId: WelcomeClipId): MediaKey =>
  `${campaignPrefix(campaignId)}/welcome/${clipId}`

/** The file as it was sent, named by its checksum as {@link originalKey} is. Until what phones play is made of it. */
export const welcomeOriginalKey = (campaignId: CampaignId, clipId: WelcomeClipId, sha256: string): MediaKey =>
  `${welcomePrefix(campaignId, clipId)}/original-${sha256.slice(0, HASH_LENGTH)}`

/** What is made of it. */
export const welcomeKeys = (campaignId: CampaignId, clipId: WelcomeClipId) => {
  const prefix = welcomePrefix(campaignId, clipId)
  return { clipKey: `${prefix}/clip.mp4`, posterKey: `${prefix}/poster.jpg` } as const
}

/** The submission in the film's format, named by the hash of everything that shapes it. */
export const mezzanineKey = (campaignId: CampaignId, takeId: TakeId, hash: string): MediaKey =>
  `${submissionPrefix(campaignId, takeId)}/mezzanine-${hash.slice(0, HASH_LENGTH)}.mov`

/** The sound of a submission as plain samples, named by the hash of everything that shapes it. */
export const clipSoundKey = (campaignId: CampaignId, takeId: TakeId, hash: string): MediaKey =>
  `${submissionPrefix(campaignId, takeId)}/sound-${hash.slice(0, HASH_LENGTH)}.f32`

/** What was made of several people's clips: their faces side by side, and the sum of their voices. */
export const unisonPrefix = (campaignId: CampaignId): MediaKey => `${campaignPrefix(campaignId)}/unison`

export const mosaicKey = (campaignId: CampaignId, hash: string): MediaKey =>
  `${unisonPrefix(campaignId)}/mosaic-${hash.slice(0, HASH_LENGTH)}.mov`

export const unisonSoundKey = (campaignId: CampaignId, hash: string): MediaKey =>
  `${unisonPrefix(campaignId)}/sound-${hash.slice(0, HASH_LENGTH)}.f32`

/** What is kept of several clips together, or of one outside its own folder: made again where it is missing. */
export const sharedPrefix = (campaignId: CampaignId): MediaKey => `${campaignPrefix(campaignId)}/shared`

/** A picture that is held between two lines, and the samples of a piece of music. */
export const breathKey = (campaignId: CampaignId, hash: string): MediaKey =>
  `${campaignPrefix(campaignId)}/shared/breath-${hash.slice(0, HASH_LENGTH)}.mov`

export const musicSoundKey = (campaignId: CampaignId, hash: string): MediaKey =>
  `${campaignPrefix(campaignId)}/music/sound-${hash.slice(0, HASH_LENGTH)}.f32`

/** A piece of music as every browser plays it, for the preview. */
export const musicProxyKey = (campaignId: CampaignId, hash: string): MediaKey =>
  `${campaignPrefix(campaignId)}/music/proxy-${hash.slice(0, HASH_LENGTH)}.m4a`

/** The whole sound of a film, encoded: films that differ in their pictures alone share it. */
export const filmSoundKey = (campaignId: CampaignId, hash: string): MediaKey =>
  `${campaignPrefix(campaignId)}/shared/sound-${hash.slice(0, HASH_LENGTH)}.m4a`

/** The card that stands in for a line, in the film's format. */
export const cardKey = (campaignId: CampaignId, hash: string): MediaKey =>
  `${campaignPrefix(campaignId)}/cards/${hash.slice(0, HASH_LENGTH)}.mov`

/** What a coordinator sends for the film: only keys under it may stand in its settings. */
export const filmAssetsPrefix = (campaignId: CampaignId): MediaKey =>
  `${campaignPrefix(campaignId)}/film-assets`

/** A piece of music as it was sent, named by its checksum. */
export const sentMusicKey = (campaignId: CampaignId, sha256: string): MediaKey =>
  `${filmAssetsPrefix(campaignId)}/music-${sha256.slice(0, HASH_LENGTH)}`

/** A logo as it was drawn from what was sent, named by the checksum of that. */
export const sentLogoKey = (campaignId: CampaignId, sha256: string): MediaKey =>
  `${filmAssetsPrefix(campaignId)}/logo-${sha256.slice(0, HASH_LENGTH)}.png`

/** What is made again where it is missing: nothing that somebody has sent, and no film. */
const MADE_AGAIN =
  /^campaigns\/[^/]+\/(?:submissions\/[^/]+\/(?:mezzanine|sound)-[^/]+|(?:unison|shared|cards)\/[^/]+|music\/(?:sound|proxy)-[^/]+)$/

export const isMadeAgain = (key: MediaKey): boolean => MADE_AGAIN.test(key)

/** The campaign for whose film a file was sent, if it is such a file. */
export const filmAssetOf = (key: MediaKey): CampaignId | undefined =>
  /^campaigns\/([0-9a-f-]{36})\/film-assets\//.exec(key)?.[1]

/** The film that a file is of, if it is of one. */
export const filmOf = (key: MediaKey): FilmId | undefined =>
  /^campaigns\/[^/]+\/films\/([0-9a-f-]{36})\//.exec(key)?.[1]

/** Subtitles of a film in a language that is not its own. */
export const trackKeys = (campaignId: CampaignId, filmId: FilmId, language: string) => {
  const prefix = filmPrefix(campaignId, filmId)
  return {
    srt: `${prefix}/subtitles.${language}.srt`,
    vtt: `${prefix}/subtitles.${language}.vtt`,
  } as const satisfies Record<string, MediaKey>
}

/** A poster of a film, named by what was chosen: one that changes has another name. */
export const filmPosterKey = (campaignId: CampaignId, filmId: FilmId, hash: string): MediaKey =>
  `${filmPrefix(campaignId, filmId)}/poster-${hash.slice(0, HASH_LENGTH)}.jpg`

/** The files of a film, beside its poster. */
export const filmKeys = (campaignId: CampaignId, filmId: FilmId) => {
  const prefix = filmPrefix(campaignId, filmId)
  return {
    film: `${prefix}/film.mp4`,
    srt: `${prefix}/subtitles.srt`,
    vtt: `${prefix}/subtitles.vtt`,
  } as const satisfies Record<string, MediaKey>
}

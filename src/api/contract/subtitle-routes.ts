/** Subtitles, and their languages. */
import { createRoute } from "@hono/zod-openapi"
import * as schemas from "../schemas"
import * as subtitles from "../subtitle-schemas"
import { campaign, line } from "./path-params"
import { answer, body, route } from "./route"

export const subtitleRoutes = {
  readSubtitles: createRoute({
    ...route("readSubtitles"),
    request: { params: campaign },
    responses: answer(subtitles.Subtitles),
  }),
  addSubtitleLanguage: createRoute({
    ...route("addSubtitleLanguage"),
    request: { params: campaign.extend({ language: subtitles.LanguageTag }) },
    responses: answer(schemas.Done),
  }),
  removeSubtitleLanguage: createRoute({
    ...route("removeSubtitleLanguage"),
    request: { params: campaign.extend({ language: subtitles.LanguageTag }) },
    responses: answer(schemas.Done),
  }),
  translateLine: createRoute({
    ...route("translateLine"),
    request: { params: line.extend({ language: subtitles.LanguageTag }), body: body(subtitles.Translation) },
    responses: answer(subtitles.SubtitleRevision),
  }),
  editSubtitles: createRoute({
    ...route("editSubtitles"),
    request: { params: line.extend({ language: subtitles.LanguageTag }), body: body(subtitles.SubtitleEdit) },
    responses: answer(subtitles.SubtitleRevision),
  }),
} as const

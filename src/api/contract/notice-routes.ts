/** What is written to people. */
import { createRoute } from "@hono/zod-openapi"
import * as notices from "../notice-schemas"
import * as schemas from "../schemas"
import { campaign, notice } from "./path-params"
import { answer, body, route } from "./route"

export const noticeRoutes = {
  readCorrespondence: createRoute({
    ...route("readCorrespondence"),
    request: { params: campaign },
    responses: answer(notices.Correspondence),
  }),
  updateCorrespondence: createRoute({
    ...route("updateCorrespondence"),
    request: { params: campaign, body: body(notices.CorrespondencePatch) },
    responses: answer(schemas.Done),
  }),
  previewNotice: createRoute({
    ...route("previewNotice"),
    request: { params: campaign, body: body(notices.NoticeDraft) },
    responses: answer(notices.NoticePreview),
  }),
  tryNotice: createRoute({
    ...route("tryNotice"),
    request: { params: campaign, body: body(notices.NoticeDraft) },
    responses: answer(schemas.Done),
  }),
  sendNotices: createRoute({
    ...route("sendNotices"),
    request: { params: campaign, body: body(notices.NoticeOrder) },
    responses: answer(schemas.Done),
  }),
  retryNotice: createRoute({
    ...route("retryNotice"),
    request: { params: notice },
    responses: answer(schemas.Done),
  }),
  stopReminders: createRoute({
    ...route("stopReminders"),
    request: { body: body(schemas.Token) },
    responses: answer(schemas.Done),
  }),
} as const

/** One link for a whole group. */
import { createRoute } from "@hono/zod-openapi"
import * as people from "../contributor-schemas"
import * as openLinks from "../open-link-schemas"
import * as schemas from "../schemas"
import { campaign, contributor } from "./path-params"
import { answer, body, route } from "./route"

export const openLinkRoutes = {
  confirmContributor: createRoute({
    ...route("confirmContributor"),
    request: { params: contributor },
    responses: answer(schemas.Done),
  }),
  makeOpenLink: createRoute({
    ...route("makeOpenLink"),
    request: { params: campaign },
    responses: answer(openLinks.OpenLinkAddress),
  }),
  readOpenLink: createRoute({
    ...route("readOpenLink"),
    request: { params: campaign },
    responses: answer(openLinks.OpenLinkAddress),
  }),
  updateOpenLink: createRoute({
    ...route("updateOpenLink"),
    request: { params: campaign, body: body(openLinks.OpenLinkChoice) },
    responses: answer(schemas.Done),
  }),
  revokeOpenLink: createRoute({
    ...route("revokeOpenLink"),
    request: { params: campaign },
    responses: answer(schemas.Done),
  }),
  readOpenDoor: createRoute({
    ...route("readOpenDoor"),
    request: { body: body(schemas.Token) },
    responses: answer(openLinks.OpenDoor),
  }),
  comeByOpenDoor: createRoute({
    ...route("comeByOpenDoor"),
    request: { body: body(openLinks.Joiner) },
    responses: answer(people.PersonalLink),
  }),
  askForLink: createRoute({
    ...route("askForLink"),
    request: { body: body(openLinks.LinkRequest) },
    responses: answer(schemas.Done),
  }),
} as const

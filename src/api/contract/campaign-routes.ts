/** Campaigns and their boards. */
import { createRoute, z } from "@hono/zod-openapi"
import * as boards from "../board-schemas"
import * as people from "../contributor-schemas"
import * as copies from "../copy-schemas"
import * as schemas from "../schemas"
import { campaign } from "./path-params"
import { answer, body, route } from "./route"

export const campaignRoutes = {
  listCampaigns: createRoute({
    ...route("listCampaigns"),
    responses: answer(z.array(schemas.CampaignSummary)),
  }),
  createCampaign: createRoute({
    ...route("createCampaign"),
    request: { body: body(schemas.NewCampaign) },
    responses: answer(schemas.Campaign),
  }),
  readBoardChanges: createRoute({
    ...route("readBoardChanges"),
    request: { params: campaign.extend({ version: boards.BoardVersion }) },
    responses: answer(boards.BoardChanges),
  }),
  readBoard: createRoute({
    ...route("readBoard"),
    request: { params: campaign },
    responses: answer(boards.Board),
  }),
  updateCampaign: createRoute({
    ...route("updateCampaign"),
    request: { params: campaign, body: body(schemas.CampaignPatch) },
    responses: answer(schemas.Campaign),
  }),
  chooseReference: createRoute({
    ...route("chooseReference"),
    request: { params: campaign, body: body(schemas.ReferenceChoice) },
    responses: answer(schemas.Done),
  }),
  deleteCampaign: createRoute({
    ...route("deleteCampaign"),
    request: { params: campaign },
    responses: answer(schemas.Done),
  }),
  copyCampaign: createRoute({
    ...route("copyCampaign"),
    request: { params: campaign, body: body(copies.CampaignCopy) },
    responses: answer(schemas.Campaign),
  }),
  startTrial: createRoute({
    ...route("startTrial"),
    request: { params: campaign },
    responses: answer(people.PersonalLink),
  }),
  leaveTrial: createRoute({ ...route("leaveTrial"), responses: answer(schemas.Done) }),
} as const

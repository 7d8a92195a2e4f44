/** Coordinators of a campaign, and what they did. */
import { createRoute, z } from "@hono/zod-openapi"
import * as coordination from "../coordination-schemas"
import * as schemas from "../schemas"
import { campaign, id } from "./path-params"
import { answer, body, route } from "./route"

export const coordinationRoutes = {
  inviteCoordinator: createRoute({
    ...route("inviteCoordinator"),
    request: { params: campaign, body: body(coordination.NewInvitation) },
    responses: answer(coordination.InvitationLink),
  }),
  withdrawInvitation: createRoute({
    ...route("withdrawInvitation"),
    request: { params: z.object({ invitationId: id }) },
    responses: answer(schemas.Done),
  }),
  readInvitation: createRoute({
    ...route("readInvitation"),
    request: { body: body(schemas.Token) },
    responses: answer(coordination.InvitationFacts),
  }),
  joinCampaign: createRoute({
    ...route("joinCampaign"),
    request: { body: body(schemas.Token) },
    responses: answer(coordination.Joined),
  }),
  signUpAndJoin: createRoute({
    ...route("signUpAndJoin"),
    request: { body: body(schemas.SetUp) },
    responses: answer(coordination.SignedUp),
  }),
  changeRole: createRoute({
    ...route("changeRole"),
    request: { params: campaign.extend({ coordinatorId: id }), body: body(coordination.RoleChoice) },
    responses: answer(schemas.Done),
  }),
  removeCoordinator: createRoute({
    ...route("removeCoordinator"),
    request: { params: campaign.extend({ coordinatorId: id }) },
    responses: answer(schemas.Done),
  }),
  leaveCampaign: createRoute({
    ...route("leaveCampaign"),
    request: { params: campaign },
    responses: answer(schemas.Done),
  }),
  readActivity: createRoute({
    ...route("readActivity"),
    request: { params: campaign.extend({ before: coordination.ActivityCursor }) },
    responses: answer(z.array(coordination.Activity)),
  }),
} as const

/** Lines, the text they make, and sharing it out. */
import { createRoute } from "@hono/zod-openapi"
import * as schemas from "../schemas"
import * as script from "../script-schemas"
import { campaign, claim, contributor, line } from "./path-params"
import { answer, body, route } from "./route"

export const scriptRoutes = {
  addLine: createRoute({
    ...route("addLine"),
    request: { params: campaign, body: body(schemas.NewLine) },
    responses: answer(schemas.Line),
  }),
  orderLines: createRoute({
    ...route("orderLines"),
    request: { params: campaign, body: body(schemas.LineOrder) },
    responses: answer(schemas.Done),
  }),
  updateLine: createRoute({
    ...route("updateLine"),
    request: { params: line, body: body(schemas.LinePatch) },
    responses: answer(schemas.Line),
  }),
  deleteLine: createRoute({
    ...route("deleteLine"),
    request: { params: line },
    responses: answer(schemas.Done),
  }),
  editScript: createRoute({
    ...route("editScript"),
    request: { params: campaign, body: body(script.ScriptEdit) },
    responses: answer(schemas.Done),
  }),
  decideProposal: createRoute({
    ...route("decideProposal"),
    request: { params: line.extend(contributor.shape), body: body(script.ProposalDecision) },
    responses: answer(schemas.Done),
  }),
  readScript: createRoute({ ...route("readScript"), responses: answer(script.SharedScript) }),
  claimLine: createRoute({
    ...route("claimLine"),
    request: { params: claim },
    responses: answer(schemas.Done),
  }),
  releaseLine: createRoute({
    ...route("releaseLine"),
    request: { params: claim },
    responses: answer(schemas.Done),
  }),
  proposeWording: createRoute({
    ...route("proposeWording"),
    request: { params: claim, body: body(script.NewProposal) },
    responses: answer(schemas.Done),
  }),
  withdrawWording: createRoute({
    ...route("withdrawWording"),
    request: { params: claim },
    responses: answer(schemas.Done),
  }),
} as const

/** What her phone asks. */
import { createRoute, z } from "@hono/zod-openapi"
import * as push from "../push-schemas"
import * as schemas from "../schemas"
import { device, id } from "./path-params"
import { answer, body, route } from "./route"

export const contributorRoutes = {
  readPushKey: createRoute({ ...route("readPushKey"), responses: answer(push.PushKey) }),
  keepPushSubscription: createRoute({
    ...route("keepPushSubscription"),
    request: { params: device, body: body(push.PushSubscription) },
    responses: answer(schemas.Done),
  }),
  removePushSubscription: createRoute({
    ...route("removePushSubscription"),
    request: { params: device },
    responses: answer(schemas.Done),
  }),
  markMessageRead: createRoute({
    ...route("markMessageRead"),
    request: { params: z.object({ messageId: id }) },
    responses: answer(schemas.Done),
  }),
  readBrief: createRoute({ ...route("readBrief"), responses: answer(schemas.Brief) }),
  makeTransferCode: createRoute({
    ...route("makeTransferCode"),
    responses: answer(schemas.TransferCode),
  }),
  reportDevice: createRoute({
    ...route("reportDevice"),
    request: { params: device, body: body(schemas.DeviceReport) },
    responses: answer(schemas.Done),
  }),
} as const

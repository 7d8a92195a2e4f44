/** The clip that welcomes contributors. It arrives by tus, and is read as a file. */
import { createRoute } from "@hono/zod-openapi"
import * as schemas from "../schemas"
import * as welcome from "../welcome-schemas"
import { campaign, id } from "./path-params"
import { answer, body, route } from "./route"

const clip = campaign.extend({ clipId: id })

export const welcomeRoutes = {
  describeWelcomeClip: createRoute({
    ...route("describeWelcomeClip"),
    request: { params: clip, body: body(welcome.WelcomeWords) },
    responses: answer(schemas.Done),
  }),
  removeWelcomeClip: createRoute({
    ...route("removeWelcomeClip"),
    request: { params: clip },
    responses: answer(schemas.Done),
  }),
} as const

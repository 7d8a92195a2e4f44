/** Who is there: sessions, passwords, links that open them. */
import { createRoute } from "@hono/zod-openapi"
import * as schemas from "../schemas"
import { answer, body, route } from "./route"

export const sessionRoutes = {
  readSession: createRoute({ ...route("readSession"), responses: answer(schemas.Session) }),
  signIn: createRoute({
    ...route("signIn"),
    request: { body: body(schemas.SignIn) },
    responses: answer(schemas.Session),
  }),
  signOut: createRoute({ ...route("signOut"), responses: answer(schemas.Done) }),
  checkLink: createRoute({
    ...route("checkLink"),
    request: { body: body(schemas.Token) },
    responses: answer(schemas.LinkState),
  }),
  setUp: createRoute({
    ...route("setUp"),
    request: { body: body(schemas.SetUp) },
    responses: answer(schemas.Session),
  }),
  resetPassword: createRoute({
    ...route("resetPassword"),
    request: { body: body(schemas.ResetPassword) },
    responses: answer(schemas.Session),
  }),
  enter: createRoute({
    ...route("enter"),
    request: { body: body(schemas.Token) },
    responses: answer(schemas.Session),
  }),
  enterByCode: createRoute({
    ...route("enterByCode"),
    request: { body: body(schemas.TypedCode) },
    responses: answer(schemas.Session),
  }),
} as const

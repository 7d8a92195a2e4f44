/** The parts that each route is put together from. */
import type { z } from "@hono/zod-openapi"
import { endpoints, type JsonEndpointName } from "../endpoints"
import * as schemas from "../schemas"
import { summaries } from "../summaries"

export const content = <Schema extends z.ZodType>(schema: Schema) =>
  ({ "application/json": { schema } }) as const
export const body = <Schema extends z.ZodType>(schema: Schema) =>
  ({ content: content(schema), required: true }) as const

/** A body that may be left out: nothing in it is needed. */
export const bodyOrNone = <Schema extends z.ZodType>(schema: Schema) =>
  ({ content: content(schema), required: false }) as const

const failure = { description: "Refused: the code says why.", content: content(schemas.Failure) } as const
export const answer = <Schema extends z.ZodType>(schema: Schema) =>
  ({ 200: { description: "Done.", content: content(schema) }, "4XX": failure, "5XX": failure }) as const

export const route = <Name extends JsonEndpointName>(name: Name) => {
  const { method, path, access } = endpoints[name] as (typeof endpoints)[Name]
  return { operationId: name, method, path, summary: summaries[name], "x-access": access } as const
}

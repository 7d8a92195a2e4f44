/** How the voices of a line that several people say are brought together. */
import { z } from "@hono/zod-openapi"

const moment = z.number().min(0)
const part = z.object({ inPoint: moment, outPoint: moment })

export const UnisonTogether = z
  .object({
    /** Of what is accepted now, in the order of the film; fewer than two: there is nothing to bring together. */
    voices: z.array(
      z.object({
        takeId: z.uuid().lowercase(),
        /** What was listened to, in seconds of the file. */
        heard: part,
        /** What is played of it. */
        played: part,
        /** How long after the stretch's beginning. */
        offset: moment,
      }),
    ),
  })
  .openapi("UnisonTogether")

/** Shapes of copies of a campaign, and of the trial of its studio. */
import { z } from "@hono/zod-openapi"
import { TITLE_MAX_LENGTH } from "../domain/campaign"

/** The id is made where it is asked, so that it can be asked twice. */
export const CampaignCopy = z
  .object({
    id: z.uuid().lowercase(),
    title: z.string().trim().min(1).max(TITLE_MAX_LENGTH),
    deadline: z.iso.datetime(),
    /** Whether its people come along, each with her lines. Never their links, nor what they filmed. */
    withPeople: z.boolean(),
  })
  .openapi("CampaignCopy")

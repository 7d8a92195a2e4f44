/** What stands in the paths of endpoints. */
import { z } from "@hono/zod-openapi"

export const id = z.uuid().lowercase()
export const campaign = z.object({ campaignId: id })
export const line = z.object({ lineId: id })
export const contributor = z.object({ contributorId: id })
export const claim = z.object({ claimedLineId: id })
export const take = z.object({ takeId: id })
export const device = z.object({ deviceId: id })
export const notice = z.object({ noticeId: id })
export const film = z.object({ filmId: id })
/** What follows `/p/` in the address of a public page. */
export const premiere = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,80}$/) })

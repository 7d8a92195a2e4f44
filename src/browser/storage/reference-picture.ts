/** The picture that shows her how to frame, kept on this phone: she may film without network. */
import type { ContributorId } from "../../domain/ids"
import { type KeptReference, openDatabase } from "./database"
import { withStorageErrors } from "./quota"

/** Keep a picture in place of the one before. */
export const keepReference = (reference: KeptReference): Promise<void> =>
  withStorageErrors(async () => {
    await (await openDatabase()).put("references", reference)
  })

export const findReference = async (contributorId: ContributorId): Promise<KeptReference | undefined> =>
  (await openDatabase()).get("references", contributorId)

export const forgetReference = async (contributorId: ContributorId): Promise<void> => {
  await (await openDatabase()).delete("references", contributorId)
}

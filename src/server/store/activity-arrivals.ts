import { eq } from "drizzle-orm"
import type { CampaignId, ContributorId, CoordinatorId } from "../../domain/ids"
import { insertActivity } from "./activity"
import { excerpt } from "./activity-subjects"
import type { Connection } from "./connection"
import { contributors, coordinators } from "./schema"

type Arrived = {
  readonly campaignId: CampaignId
  readonly contributorId: ContributorId
  /** The coordinator who handed in a file of hers; left out: she sent it herself. */
  readonly handedInBy?: CoordinatorId
  readonly lineText: string
}

const nameOf = async (
  tx: Connection,
  table: typeof contributors | typeof coordinators,
  id: string,
): Promise<string> =>
  (await tx.select({ name: table.name }).from(table).where(eq(table.id, id)))[0]?.name ?? ""

/** Remember that a take has arrived, in the transaction that makes it a submission: once, as it arrives once. */
export const rememberArrival = async (
  tx: Connection,
  { campaignId, contributorId, handedInBy, lineText }: Arrived,
): Promise<void> => {
  const person = await nameOf(tx, contributors, contributorId)
  const isHandedIn = handedInBy !== undefined
  await insertActivity(tx, {
    campaignId,
    actorKind: isHandedIn ? "coordinator" : "contributor",
    actorName: isHandedIn ? await nameOf(tx, coordinators, handedInBy) : person,
    kind: "arrived",
    subject: { person, line: excerpt(lineText) },
    detail: isHandedIn ? "handed-in" : "",
  })
}

type Welcomed = { readonly campaignId: CampaignId; readonly handedInBy: CoordinatorId; readonly name: string }

/** Likewise that a welcome clip has. */
export const rememberWelcome = async (
  tx: Connection,
  { campaignId, handedInBy, name }: Welcomed,
): Promise<void> =>
  insertActivity(tx, {
    campaignId,
    actorKind: "coordinator",
    actorName: await nameOf(tx, coordinators, handedInBy),
    kind: "welcome-arrived",
    subject: {},
    detail: excerpt(name),
  })

/** The coordinator's words to some of her people, and who has read them. */
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm"
import type { BriefMessageShape, MessageShape } from "../../api/shapes"
import type { CampaignId, ContributorId, CoordinatorId } from "../../domain/ids"
import type { MessageId } from "../../domain/notice"
import type { Connection } from "./connection"
import { messageRecipients, messages } from "./correspondence-schema"
import { coordinators } from "./schema"

export type NewMessage = {
  readonly id: MessageId
  readonly campaignId: CampaignId
  readonly coordinatorId: CoordinatorId
  readonly text: string
}

/** Newest that the desk shows. */
const SHOWN_MESSAGES = 50

/** Keep a message for its recipients. Said twice, it is there once. */
export const insertMessage = async (
  db: Connection,
  message: NewMessage,
  recipients: readonly ContributorId[],
): Promise<void> => {
  await db.insert(messages).values(message).onConflictDoNothing()
  await db
    .insert(messageRecipients)
    .values(recipients.map(contributorId => ({ messageId: message.id, contributorId })))
    .onConflictDoNothing()
}

/** The messages of a campaign with who has read them, the newest first. */
export const listMessages = async (db: Connection, campaignId: CampaignId): Promise<MessageShape[]> => {
  const rows = await db
    .select()
    .from(messages)
    .where(eq(messages.campaignId, campaignId))
    .orderBy(desc(messages.createdAt))
    .limit(SHOWN_MESSAGES)
  const ids = rows.map(({ id }) => id)
  const recipients =
    ids.length === 0
      ? []
      : await db.select().from(messageRecipients).where(inArray(messageRecipients.messageId, ids))
  return rows.map(({ id, text, createdAt }) => ({
    id,
    text,
    sentAt: createdAt.toISOString(),
    recipients: recipients
      .filter(({ messageId }) => messageId === id)
      .map(({ contributorId, readAt }) => ({ contributorId, readAt: readAt?.toISOString() ?? null })),
  }))
}

/** What a contributor has not read yet, the oldest first. */
export const listUnread = async (
  db: Connection,
  contributorId: ContributorId,
): Promise<BriefMessageShape[]> => {
  const rows = await db
    .select({
      id: messages.id,
      text: messages.text,
      createdAt: messages.createdAt,
      author: coordinators.name,
    })
    .from(messageRecipients)
    .innerJoin(messages, eq(messages.id, messageRecipients.messageId))
    .leftJoin(coordinators, eq(coordinators.id, messages.coordinatorId))
    .where(and(eq(messageRecipients.contributorId, contributorId), isNull(messageRecipients.readAt)))
    .orderBy(asc(messages.createdAt))
  return rows.map(({ createdAt, ...row }) => ({ ...row, sentAt: createdAt.toISOString() }))
}

/** She has read it. Only the first time counts. Returns false where the message is not for her. */
export const markRead = async (
  db: Connection,
  messageId: MessageId,
  contributorId: ContributorId,
): Promise<boolean> => {
  const isHers = and(
    eq(messageRecipients.messageId, messageId),
    eq(messageRecipients.contributorId, contributorId),
  )
  const read = await db
    .update(messageRecipients)
    .set({ readAt: new Date() })
    .where(and(isHers, isNull(messageRecipients.readAt)))
    .returning({ id: messageRecipients.messageId })
  if (read.length > 0) return true
  return (
    (await db.select({ id: messageRecipients.messageId }).from(messageRecipients).where(isHers)).length > 0
  )
}

import { Trans, useLingui } from "@lingui/react/macro"
import type { BoardShape, MessageShape } from "../../../api/shapes"
import styles from "./MessageReceipts.module.css"
import panel from "./MessagesScreen.module.css"

type Props = { readonly board: BoardShape; readonly messages: readonly MessageShape[] }

/** The coordinator's messages, each with who has said on her brief that she read it. */
export const MessageReceipts = ({ board, messages }: Props) => {
  const { t, i18n } = useLingui()
  if (messages.length === 0) return null
  const nameOf = (id: string): string => board.contributors.find(one => one.id === id)?.name ?? ""
  return (
    <section className={panel.panel} aria-label={t`Messages`}>
      <h2>
        <Trans>Messages</Trans>
      </h2>
      <ul className={styles.list}>
        {messages.map(({ id, text, sentAt, recipients }) => {
          const unread = recipients.filter(({ readAt }) => readAt === null)
          const read = recipients.length - unread.length
          const names = unread.map(({ contributorId }) => nameOf(contributorId)).join(", ")
          return (
            <li key={id} className={styles.message}>
              <p className={styles.text}>{text}</p>
              <p className={panel.soft}>
                <time dateTime={sentAt}>
                  {i18n.date(new Date(sentAt), { dateStyle: "medium", timeStyle: "short" })}
                </time>
                {" · "}
                <Trans>
                  Lu par {read} sur {recipients.length}
                </Trans>
              </p>
              {unread.length > 0 && (
                <details className={styles.unread}>
                  <summary>
                    <Trans>Qui ne l’a pas encore lu ?</Trans>
                  </summary>
                  {names}
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

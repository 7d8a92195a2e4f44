import { Trans, useLingui } from "@lingui/react/macro"
import { Mail } from "lucide-react"
import { useEffect, useState } from "react"
import type { LetterPartShape, NoticeDraft, NoticePreview } from "../../../api/shapes"
import type { CampaignId } from "../../../domain/ids"
import { previewNotice } from "../../stores/desk-correspondence"
import { personalLink } from "../../stores/personal-links"
import { Button } from "../../ui/Button"
import { copyText } from "../../ui/copy-text"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { ForEditors } from "../own-role"
import styles from "./LetterPreview.module.css"
import { letterText } from "./letter-text"
import type { Recipient } from "./recipients"

/** Typing goes on for so long before the letter is written again. */
const TYPING_PAUSE_MS = 300

type Props = {
  readonly campaignId: CampaignId
  readonly draft: NoticeDraft
  readonly recipient: Recipient | undefined
  readonly isMailSetUp: boolean
}

/** What one person will read: her name, her lines, the deadline in words. Her link is made when it is sent. */
export const LetterPreview = ({ campaignId, draft, recipient, isMailSetUp }: Props) => {
  const { t } = useLingui()
  const [preview, setPreview] = useState<NoticePreview>()
  const [failure, setFailure] = useState<unknown>()
  const { kind, note, contributorId } = draft

  useEffect(() => {
    let isOver = false
    const timer = setTimeout(() => {
      previewNotice(campaignId, { kind, note, contributorId }).then(
        letter => {
          if (!isOver) setPreview(letter)
        },
        error => {
          if (!isOver) setFailure(error)
        },
      )
    }, TYPING_PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [campaignId, kind, note, contributorId])

  return (
    <section className={styles.preview} aria-label={t`Aperçu`}>
      <h3 className={styles.title}>
        <Trans>Ce que lira {recipient?.contributor.name ?? ""}</Trans>
      </h3>
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      {preview !== undefined && (
        <article className={styles.letter}>
          <p className={styles.subject}>{preview.subject}</p>
          {preview.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a letter have no other name, and are drawn anew together
            <Part key={index} part={part} />
          ))}
        </article>
      )}
      {preview !== undefined && recipient !== undefined && !isMailSetUp && (
        <ForEditors>
          <ByHand preview={preview} recipient={recipient} onFailure={setFailure} />
        </ForEditors>
      )}
    </section>
  )
}

const Part = ({ part }: { readonly part: LetterPartShape }) => {
  switch (part.kind) {
    case "text":
      return <p>{part.text}</p>
    case "quote":
      return <blockquote className={styles.quote}>{part.text}</blockquote>
    case "action":
      return <p className={styles.action}>{part.label}</p>
    case "aside":
      return <p className={styles.aside}>{part.text}</p>
  }
}

type ByHandProps = {
  readonly preview: NoticePreview
  readonly recipient: Recipient
  readonly onFailure: (error: unknown) => void
}

/** Where no e-mail is sent from the server: through the coordinator's own programs, with a fresh link. */
const ByHand = ({ preview, recipient, onFailure }: ByHandProps) => {
  const [outcome, setOutcome] = useState<"copied" | "failed">()
  const { id, email } = recipient.contributor
  const withText = async (use: (text: string) => unknown): Promise<void> => {
    try {
      await use(letterText(preview.parts, await personalLink(id)))
    } catch (error) {
      onFailure(error)
    }
  }
  const openMail = (text: string): void => {
    const query = `subject=${encodeURIComponent(preview.subject)}&body=${encodeURIComponent(text)}`
    location.href = `mailto:${encodeURIComponent(email)}?${query}`
  }
  return (
    <div className={styles.choices}>
      <Button
        onClick={() => void withText(async text => setOutcome((await copyText(text)) ? "copied" : "failed"))}
      >
        <Trans>Copier le message et son lien</Trans>
      </Button>
      <Button icon={<Mail aria-hidden />} onClick={() => void withText(openMail)}>
        <Trans>Ouvrir dans ma messagerie</Trans>
      </Button>
      <span role="status">
        {outcome === "copied" && <Trans>Copié.</Trans>}
        {outcome === "failed" && <Trans>La copie n’a pas marché.</Trans>}
      </span>
    </div>
  )
}

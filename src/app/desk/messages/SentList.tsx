import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Ban, CircleCheck, Clock, type LucideIcon, RotateCcw, TriangleAlert } from "lucide-react"
import { useState } from "react"
import type { BoardShape, NoticeShape } from "../../../api/shapes"
import type { NoticeState } from "../../../domain/notice"
import { retryNotice } from "../../stores/desk-correspondence"
import { Button } from "../../ui/Button"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { Progress } from "../../ui/Progress"
import { ForEditors } from "../own-role"
import panel from "./MessagesScreen.module.css"
import { KIND_WORDS, stateWords } from "./notice-words"
import styles from "./SentList.module.css"

/** Of a long story, the newest. */
const SHOWN = 40

type Props = { readonly board: BoardShape; readonly notices: readonly NoticeShape[] }

/** What went out to whom, and what did not. */
export const SentList = ({ board, notices }: Props) => {
  const { t } = useLingui()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? notices : notices.slice(0, SHOWN)
  const nameOf = ({ contributorId }: NoticeShape): string =>
    board.contributors.find(({ id }) => id === contributorId)?.name ?? ""
  return (
    <section className={panel.panel} aria-label={t`Envois`}>
      <h2>
        <Trans>Envois</Trans>
      </h2>
      <UnderWay notices={notices} />
      {notices.length === 0 && (
        <p className={panel.empty}>
          <Trans>Rien n’est parti pour l’instant. Chaque envoi se suit ici, personne par personne.</Trans>
        </p>
      )}
      <ul className={styles.list}>
        {shown.map(notice => (
          <SentRow key={notice.id} notice={notice} name={nameOf(notice)} />
        ))}
      </ul>
      {notices.length > shown.length && (
        <Button tone="quiet" onClick={() => setWhole(true)}>
          <Plural value={notices.length - shown.length} one="Voir le dernier" other="Voir les # autres" />
        </Button>
      )}
    </section>
  )
}

/** How far a sending is that is under way. */
const UnderWay = ({ notices }: Pick<Props, "notices">) => {
  const waiting = notices.filter(({ state }) => state === "queued" || state === "sending")
  const [oldest] = waiting.slice(-1)
  if (oldest === undefined) return null
  // Of the same sending: what is newer than the first that still waits.
  const since = notices.slice(0, notices.indexOf(oldest) + 1)
  const done = since.length - waiting.length
  return (
    <Progress
      label={<Trans>En route</Trans>}
      value={done / since.length}
      detail={
        <Trans>
          {done} sur {since.length}
        </Trans>
      }
    />
  )
}

const ICONS: Readonly<Record<NoticeState, LucideIcon>> = {
  queued: Clock,
  sending: Clock,
  sent: CircleCheck,
  failed: TriangleAlert,
  dropped: Ban,
}

const SentRow = ({ notice, name }: { readonly notice: NoticeShape; readonly name: string }) => {
  const { t, i18n } = useLingui()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const Icon = ICONS[notice.state]
  const at = i18n.date(new Date(notice.at), { dateStyle: "short", timeStyle: "short" })
  const retry = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await retryNotice(notice.id)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <li className={styles.row}>
      <Icon aria-hidden className={`${styles.icon} ${styles[notice.state] ?? ""}`} />
      <div className={styles.what}>
        <p>
          <span className={styles.name}>{name}</span> · {t(KIND_WORDS[notice.kind])}
        </p>
        <p className={styles.state}>
          {t(stateWords(notice))} <time dateTime={notice.at}>{at}</time>
        </p>
        {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      </div>
      {notice.state === "failed" && (
        <ForEditors>
          <Button icon={<RotateCcw aria-hidden />} isBusy={isBusy} onClick={() => void retry()}>
            <Trans>Renvoyer</Trans>
          </Button>
        </ForEditors>
      )}
    </li>
  )
}

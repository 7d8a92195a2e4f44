import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect } from "react"
import type { CampaignId } from "../../../domain/ids"
import { followActivity, readOlder, useActivity } from "../../stores/activity"
import { Button } from "../../ui/Button"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { Waiting } from "../../ui/Waiting"
import styles from "./ActivityPanel.module.css"
import { activityWords } from "./activity-words"
import { byDay } from "./by-day"

/** Who did what, by day, the latest first. */
export const ActivityPanel = ({ campaignId }: { readonly campaignId: CampaignId }) => {
  const { t, i18n } = useLingui()
  const { entries, hasOlder, problem, isReading } = useActivity()
  useEffect(() => followActivity(campaignId), [campaignId])
  const timeOf = (at: string): string =>
    new Intl.DateTimeFormat(i18n.locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(at))

  return (
    <section className={styles.panel} aria-label={t`Journal`}>
      <h2>
        <Trans>Journal</Trans>
      </h2>
      {problem !== undefined && <Notice tone="bad">{t(failureWords(problem))}</Notice>}
      {entries === undefined && problem === undefined && (
        <Waiting>
          <Trans>Un instant…</Trans>
        </Waiting>
      )}
      {entries?.length === 0 && (
        <p className={styles.empty}>
          <Trans>Rien encore. Chaque geste de la régie et de l’équipe s’inscrira ici.</Trans>
        </p>
      )}
      {byDay(entries ?? [], i18n.locale).map(({ day, entries: ofDay }) => (
        <section key={day} className={styles.day}>
          <h3>{day}</h3>
          <ol className={styles.entries}>
            {ofDay.map(entry => (
              <li key={entry.id} className={styles.entry}>
                <time dateTime={entry.at}>{timeOf(entry.at)}</time>
                <span>{t(activityWords(entry))}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {hasOlder && (
        <Button isBusy={isReading} onClick={() => void readOlder()}>
          <Trans>Voir plus ancien</Trans>
        </Button>
      )}
    </section>
  )
}

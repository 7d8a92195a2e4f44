import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { CorrespondenceShape } from "../../../api/shapes"
import type { CampaignId } from "../../../domain/ids"
import { updateCorrespondence } from "../../stores/desk-correspondence"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { SelectField } from "../../ui/SelectField"
import { ForEditors } from "../own-role"
import styles from "./CorrespondenceSettings.module.css"
import panel from "./MessagesScreen.module.css"

type Props = { readonly campaignId: CampaignId; readonly correspondence: CorrespondenceShape }

const timeZones = (chosen: string): readonly string[] => {
  const known = Intl.supportedValuesOf("timeZone")
  return known.includes(chosen) ? known : [chosen, ...known]
}

/** Reminders that go out by themselves. */
export const CorrespondenceSettings = ({ campaignId, correspondence }: Props) => {
  const { t, i18n } = useLingui()
  const [failure, setFailure] = useState<unknown>()
  const { isReminding, timeZone, plannedReminders } = correspondence
  const save = (settings: Parameters<typeof updateCorrespondence>[1]): Promise<void> => {
    setFailure(undefined)
    return updateCorrespondence(campaignId, settings).catch(setFailure)
  }
  const inZone = {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  } as const

  return (
    <section className={panel.panel} aria-label={t`Rappels`}>
      <h2>
        <Trans>Rappels</Trans>
      </h2>
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <ForEditors>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={isReminding}
            onChange={event => void save({ isReminding: event.target.checked })}
          />
          <Trans>Relancer automatiquement avant l’échéance</Trans>
        </label>
      </ForEditors>
      <p className={panel.soft}>
        <Trans>
          Seulement de jour (9 h – 20 h), jamais deux fois, et jamais qui a déjà tout envoyé. Prises validées,
          prises à refaire et sortie du film sont annoncées toutes seules.
        </Trans>
      </p>
      {isReminding && plannedReminders.length > 0 && (
        <ol className={styles.moments}>
          {plannedReminders.map(({ hours, at }) => (
            <li key={hours}>
              <time dateTime={at}>{i18n.date(new Date(at), { ...inZone, timeZone })}</time>
            </li>
          ))}
        </ol>
      )}
      <ForEditors>
        <SelectField
          label={<Trans>Fuseau horaire de l’équipe</Trans>}
          value={timeZone}
          onChange={event => void save({ timeZone: event.target.value })}
        >
          {timeZones(timeZone).map(zone => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </SelectField>
      </ForEditors>
    </section>
  )
}

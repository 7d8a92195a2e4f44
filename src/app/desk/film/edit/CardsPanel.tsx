import { Trans, useLingui } from "@lingui/react/macro"
import type { FilmSettings } from "../../../../domain/film-settings"
import type { CampaignId } from "../../../../domain/ids"
import { changeFilm } from "../../../stores/film-changes"
import styles from "./FilmPanels.module.css"
import { KeptText } from "./KeptText"
import { LogosPanel } from "./LogosPanel"

type Props = {
  readonly campaignId: CampaignId
  readonly settings: FilmSettings
  /** The campaign's. */
  readonly title: string
}

/** The cards at the film's beginning and end. */
export const CardsPanel = ({ campaignId, settings: { opener, closer, logos }, title }: Props) => {
  const { t } = useLingui()
  const open = (change: Partial<typeof opener>) => void changeFilm({ opener: { ...opener, ...change } })
  const close = (change: Partial<typeof closer>) => void changeFilm({ closer: { ...closer, ...change } })
  return (
    <div className={styles.fields}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={opener.isOn}
          onChange={({ target }) => open({ isOn: target.checked })}
        />
        <Trans>Ouvrir par un carton de titre</Trans>
      </label>
      {opener.isOn && (
        <>
          <KeptText
            label={<Trans>Titre</Trans>}
            value={opener.title ?? title}
            onKeep={text => open({ title: text === "" || text === title ? null : text })}
          />
          <KeptText
            label={<Trans>Sous-titre</Trans>}
            value={opener.subtitle}
            placeholder={t`8 mars 2026`}
            onKeep={subtitle => open({ subtitle })}
          />
        </>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={closer.isOn}
          onChange={({ target }) =>
            close({ isOn: target.checked, ...(closer.title === "" && target.checked && { title }) })
          }
        />
        <Trans>Finir par un carton qui invite à agir</Trans>
      </label>
      {closer.isOn && (
        <>
          <KeptText
            label={<Trans>Phrase de fin</Trans>}
            value={closer.title}
            onKeep={one => close({ title: one })}
          />
          <KeptText
            label={<Trans>Invitation</Trans>}
            value={closer.callToAct}
            placeholder={t`Signez notre manifeste`}
            onKeep={callToAct => close({ callToAct })}
          />
          <KeptText
            label={<Trans>Adresse, telle qu’on la lira</Trans>}
            value={closer.address}
            placeholder="unisson.example/8-mars"
            onKeep={address => close({ address })}
          />
          <LogosPanel campaignId={campaignId} logos={logos} />
        </>
      )}
    </div>
  )
}

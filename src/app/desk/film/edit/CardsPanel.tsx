import { Trans, useLingui } from "@lingui/react/macro"
import type { ComponentProps } from "react"
import { CARD_TEXT_MAX_LENGTH, type FilmSettings } from "../../../../domain/film-settings"
import { changeFilm } from "../../../stores/film-changes"
import { TextField } from "../../../ui/TextField"
import styles from "./FilmPanels.module.css"

type Props = {
  readonly settings: FilmSettings
  /** The campaign's. */
  readonly title: string
}

/** The cards at the film's beginning and end. */
export const CardsPanel = ({ settings: { opener, closer }, title }: Props) => {
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
        </>
      )}
    </div>
  )
}

type KeptTextProps = Pick<ComponentProps<typeof TextField>, "label" | "placeholder"> & {
  readonly value: string
  readonly onKeep: (text: string) => void
}

/** A text that is kept when she leaves its field, or presses Enter. */
const KeptText = ({ value, onKeep, ...field }: KeptTextProps) => (
  <TextField
    {...field}
    // Another desk may change it: the field then begins anew.
    key={value}
    defaultValue={value}
    maxLength={CARD_TEXT_MAX_LENGTH}
    onBlur={({ target }) => {
      const text = target.value.trim()
      if (text !== value) onKeep(text)
    }}
    onKeyDown={({ key, currentTarget }) => {
      if (key === "Enter") currentTarget.blur()
    }}
  />
)

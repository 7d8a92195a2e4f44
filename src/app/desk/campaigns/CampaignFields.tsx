import { Trans, useLingui } from "@lingui/react/macro"
import { FRAMING_NOTE_MAX_LENGTH, TITLE_MAX_LENGTH } from "../../../domain/campaign"
import { TextArea, TextField } from "../../ui/TextField"
import { LanguageChoice } from "../LanguageChoice"
import styles from "./CampaignFields.module.css"
import type { CampaignDraft } from "./campaign-draft"
import { FormatPicker } from "./FormatPicker"
import { FramingPicker } from "./FramingPicker"
import { fromLocalField, LATEST_FIELD } from "./local-time"

type Props = {
  readonly draft: CampaignDraft
  readonly onChange: (draft: CampaignDraft) => void
}

/** The fields of a campaign's own facts: to make one, and to change one. */
export const CampaignFields = ({ draft, onChange }: Props) => {
  const { t } = useLingui()
  const isUnreadable = draft.deadlineField !== "" && fromLocalField(draft.deadlineField) === undefined
  const change = (patch: Partial<CampaignDraft>): void => onChange({ ...draft, ...patch })
  return (
    <>
      <TextField
        label={<Trans>Titre</Trans>}
        hint={<Trans>Il apparaît sur le brief de chacune et sur la page publique.</Trans>}
        required
        maxLength={TITLE_MAX_LENGTH}
        value={draft.title}
        onChange={event => change({ title: event.target.value })}
      />
      <FormatPicker value={draft.format} onChange={format => change({ format })} />
      <FramingPicker format={draft.format} value={draft.framing} onChange={framing => change({ framing })} />
      <div className={styles.pair}>
        <TextField
          label={<Trans>Date limite</Trans>}
          type="datetime-local"
          required
          max={LATEST_FIELD}
          error={isUnreadable ? <Trans>Cette date n’existe pas.</Trans> : undefined}
          value={draft.deadlineField}
          onChange={event => change({ deadlineField: event.target.value })}
        />
        <LanguageChoice
          legend={<Trans>Langue</Trans>}
          value={draft.language}
          onChange={language => change({ language })}
        />
      </div>
      <TextArea
        label={<Trans>Consignes de cadrage</Trans>}
        hint={<Trans>Montrées à côté de l’image de cadrage. Facultatif.</Trans>}
        placeholder={t`Face à une fenêtre, fond calme, vêtements unis.`}
        rows={3}
        maxLength={FRAMING_NOTE_MAX_LENGTH}
        value={draft.framingNote}
        onChange={event => change({ framingNote: event.target.value })}
      />
    </>
  )
}

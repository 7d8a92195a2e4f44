import { Trans, useLingui } from "@lingui/react/macro"
import { type FormEvent, useState } from "react"
import { useLocation } from "wouter"
import type { CampaignId } from "../../../domain/ids"
import { canonicalTag } from "../../../domain/language-tag"
import { codeOf } from "../../stores/desk-session"
import { addSubtitleLanguage } from "../../stores/desk-subtitles"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { SelectField } from "../../ui/SelectField"
import { TextField } from "../../ui/TextField"
import { subtitlesPath } from "../paths"
import styles from "./AddLanguageDialog.module.css"
import { languageChoices, languageWords } from "./common-languages"

type Props = {
  readonly campaignId: CampaignId
  readonly taken: readonly string[]
  readonly onClose: () => void
}

const OTHER = "other"

/** Choose one more language: by its name, or any that there is by its tag. */
export const AddLanguageDialog = ({ campaignId, taken, onClose }: Props) => {
  const { t, i18n } = useLingui()
  const [, navigate] = useLocation()
  const choices = languageChoices(i18n.locale, taken)
  const [chosen, choose] = useState(choices.find(({ tag }) => tag === "en")?.tag ?? choices[0]?.tag ?? OTHER)
  const [typed, type] = useState("")
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const tag = chosen === OTHER ? canonicalTag(typed.trim()) : chosen

  const refusal = (): string | undefined => {
    if (tag === undefined)
      return t`Ce n’est pas un code de langue. Exemples : « ga », « pt-BR », « zh-Hant ».`
    return taken.includes(tag) ? t`Cette langue est déjà là.` : undefined
  }
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const why = refusal()
    setError(why)
    if (why !== undefined || tag === undefined || isBusy) return
    setBusy(true)
    try {
      await addSubtitleLanguage(tag)
      onClose()
      navigate(subtitlesPath(campaignId, tag))
    } catch (reason) {
      setError(t(failureWords(codeOf(reason))))
      setBusy(false)
    }
  }
  return (
    <Dialog title={<Trans>Ajouter une langue</Trans>} isOpen onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={event => void add(event)}>
        <SelectField
          label={<Trans>Langue</Trans>}
          value={chosen}
          autoFocus
          onChange={({ target }) => {
            choose(target.value)
            setError(undefined)
          }}
        >
          {choices.map(({ tag: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
          <option value={OTHER}>{t`Une autre…`}</option>
        </SelectField>
        {chosen === OTHER && (
          <TextField
            label={<Trans>Code de la langue</Trans>}
            hint={
              tag === undefined ? (
                <Trans>Le code BCP 47, par exemple « ga » ou « pt-BR »</Trans>
              ) : (
                languageWords(tag, i18n.locale)
              )
            }
            error={error}
            value={typed}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => {
              type(target.value)
              setError(undefined)
            }}
          />
        )}
        {chosen !== OTHER && error !== undefined && <Notice tone="bad">{error}</Notice>}
        <p className={styles.soft}>
          <Trans>
            Vous traduirez phrase par phrase ; le découpage et le minutage suivent la voix d’eux-mêmes.
          </Trans>
        </p>
        <div className={styles.deeds}>
          <Button onClick={onClose}>
            <Trans>Annuler</Trans>
          </Button>
          <Button tone="primary" type="submit" isBusy={isBusy}>
            <Trans>Ajouter</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { type FormEvent, useState } from "react"
import { useLocation } from "wouter"
import { readTransferCode } from "../../domain/transfer-code"
import { enterByCode } from "../stores/transfer"
import { Button } from "../ui/Button"
import { wordsOfError } from "../ui/failure-words"
import { TextField } from "../ui/TextField"
import styles from "./CodeForm.module.css"

/** A code and all that people type around it. */
const TYPED_MAX_LENGTH = 20

const NOT_A_CODE = msg`Un code a huit lettres et chiffres, comme K7QM-2X9D.`

/** Takes a code that another browser of hers shows, and opens the studio. */
export const CodeForm = () => {
  const { t, i18n } = useLingui()
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState("")
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<typeof NOT_A_CODE>()

  const enter = async (): Promise<void> => {
    const code = readTransferCode(typed)
    if (code === undefined) return setFailure(NOT_A_CODE)
    setFailure(undefined)
    setBusy(true)
    try {
      await enterByCode(code)
      navigate("/studio", { replace: true })
    } catch (error) {
      setFailure(wordsOfError(error))
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isBusy) void enter()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t`Votre code`}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={failure && i18n._(failure)}
        // Letters too: a keyboard of digits would lock her out.
        inputMode="text"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={TYPED_MAX_LENGTH}
        enterKeyHint="go"
      />
      <Button tone="primary" size="big" type="submit" isBusy={isBusy}>
        <Trans>Entrer</Trans>
      </Button>
    </form>
  )
}

import { Trans } from "@lingui/react/macro"
import { useState } from "react"
import type { BriefShape, ConsentRequestShape } from "../../../api/shapes"
import type { ConsentState } from "../../../domain/consent"
import { useRefusedConsent } from "../../stores/refused-consent"
import { Button } from "../../ui/Button"
import styles from "./Consent.module.css"
import { SignRelease } from "./SignRelease"

type Props = {
  readonly brief: BriefShape
  readonly request: ConsentRequestShape
  readonly state: Exclude<ConsentState, "signed">
}

/** Why she is asked. Nothing waits for it: the takes go on their way all the same. */
const Why = ({ state }: Pick<Props, "state">) => {
  switch (state) {
    case "unsigned":
      return (
        <Trans>
          Vos prises n’attendent pas pour partir. Pour qu’elles paraissent dans le film, il manque votre
          accord : une page à lire, une signature.
        </Trans>
      )
    case "earlier":
      return (
        <Trans>
          Ce qui vous est demandé a changé. Ce que vous avez signé reste valable ; voici la nouvelle version.
        </Trans>
      )
    case "over":
      return <Trans>La durée de votre autorisation est passée. Voulez-vous la donner de nouveau ?</Trans>
    case "withdrawn":
      return (
        <Trans>
          Vous avez retiré votre autorisation : vos prises n’entrent plus dans aucun nouveau film. Si vous
          changez d’avis, vous pouvez signer de nouveau.
        </Trans>
      )
  }
}

const Refusal = () => {
  const refusal = useRefusedConsent(one => one.refusal)
  if (refusal === undefined) return null
  return (
    <p className={styles.refusal} role="alert">
      {refusal === "clock" ? (
        <Trans>
          Votre signature n’a pas pu être enregistrée : la date de ce téléphone est dans le futur. Réglez-la,
          puis signez de nouveau.
        </Trans>
      ) : (
        <Trans>Votre signature n’a pas pu être enregistrée. Signez de nouveau, s’il vous plaît.</Trans>
      )}
    </p>
  )
}

/** Asks her to sign: a sentence and a button, and all of it once she wants to read it. */
export const AskConsent = ({ brief, request, state }: Props) => {
  const [step, setStep] = useState<"asked" | "reading" | "put-off">("asked")
  if (step === "reading")
    return <SignRelease brief={brief} request={request} onLater={() => setStep("put-off")} />
  return (
    <>
      <Refusal />
      <p>
        <Why state={state} />
      </p>
      <Button autoFocus={step === "put-off"} onClick={() => setStep("reading")}>
        <Trans>Lire et signer</Trans>
      </Button>
    </>
  )
}

/** Where a group link leads: she says who she is, and is in. */
import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import { FAILURES } from "../../api/failures"
import { suggestLanguage } from "../i18n/language"
import { comeIn } from "../stores/open-door"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { failureWords } from "../ui/failure-words"
import { MessagePage } from "../ui/MessagePage"
import { Waiting } from "../ui/Waiting"
import { OwnLink } from "./OwnLink"
import { type OpenDoor, useDoor } from "./use-door"
import { WhoAreYou } from "./WhoAreYou"

export const DoorPage = () => {
  const door = useDoor()
  const language = door.state === "open" ? door.facts.language : undefined
  useEffect(() => {
    if (language !== undefined) void suggestLanguage(language)
  }, [language])
  if (door.state === "asking") {
    return (
      <Waiting>
        <Trans>Un instant…</Trans>
      </Waiting>
    )
  }
  return door.state === "closed" ? <ClosedDoor code={door.code} /> : <Hall {...door} />
}

const Hall = ({ token, facts, inside }: OpenDoor) => {
  const [arrival, setArrival] = useState<{ readonly url: string; readonly name: string }>()
  if (arrival !== undefined) return <OwnLink {...arrival} campaignTitle={facts.campaignTitle} />
  return (
    <WhoAreYou
      token={token}
      facts={facts}
      inside={inside}
      onCome={async (choice, name) => setArrival({ name, url: await comeIn(token, choice) })}
    />
  )
}

/** The link is dead, or nobody can say. */
const ClosedDoor = ({ code }: { readonly code: string }) => {
  const { t } = useLingui()
  const isDead = code in FAILURES && code !== "too-many-requests" && code !== "internal"
  return (
    <MessagePage
      title={isDead ? <Trans>Ce lien ne fonctionne pas</Trans> : <Trans>La porte ne s’ouvre pas</Trans>}
      action={
        isDead ? (
          <ButtonLink to="/" size="big">
            <Trans>Aller à l’accueil</Trans>
          </ButtonLink>
        ) : (
          <Button tone="primary" size="big" onClick={() => location.reload()}>
            <Trans>Réessayer</Trans>
          </Button>
        )
      }
    >
      <p>{t(failureWords(code))}</p>
      {isDead && (
        <p>
          <Trans>Demandez le lien du groupe à la personne qui coordonne le film : il a pu changer.</Trans>
        </p>
      )}
    </MessagePage>
  )
}

import { Trans } from "@lingui/react/macro"
import type { BriefShape } from "../../../api/shapes"
import { markMessageRead } from "../../stores/brief-messages"
import { Button } from "../../ui/Button"
import { Notice } from "../../ui/Notice"
import styles from "./CoordinatorWords.module.css"
import { TrialNotice } from "./TrialNotice"
import { WelcomeClip } from "./WelcomeClip"

/** The coordinator's welcome, and her messages until they are read. */
export const CoordinatorWords = ({ brief }: { readonly brief: BriefShape }) => {
  const { welcomeNote = "", welcomeClip, messages = [] } = brief
  return (
    <>
      {brief.standing === "trial" && <TrialNotice contributorId={brief.contributor.id} />}
      {brief.standing === "waiting" && (
        <Notice title={<Trans>Votre nom attend une confirmation</Trans>}>
          <Trans>
            La personne qui coordonne le film confirme que vous êtes de l’équipe. En attendant, lisez et
            essayez : vous choisirez une phrase et enverrez ensuite.
          </Trans>
        </Notice>
      )}
      {messages.map(({ id, text, author }) => (
        <section key={id} className={styles.message}>
          <h2 className={styles.from}>
            {author === null ? <Trans>Un message pour vous</Trans> : <Trans>Un message de {author}</Trans>}
          </h2>
          <p className={styles.text}>{text}</p>
          <Button onClick={() => void markMessageRead(id)}>
            <Trans>J’ai lu</Trans>
          </Button>
        </section>
      ))}
      {welcomeClip && <WelcomeClip key={welcomeClip.id} clip={welcomeClip} />}
      {welcomeNote !== "" && <p className={styles.welcome}>{welcomeNote}</p>}
    </>
  )
}

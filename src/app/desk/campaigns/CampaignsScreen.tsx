import { Trans, useLingui } from "@lingui/react/macro"
import { Plus } from "lucide-react"
import { useEffect } from "react"
import { readCampaigns, useDeskCampaigns } from "../../stores/desk-campaigns"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { Waiting } from "../../ui/Waiting"
import { DeskPage } from "../DeskPage"
import { NEW_CAMPAIGN } from "../paths"
import { CampaignCard } from "./CampaignCard"
import styles from "./CampaignsScreen.module.css"

/** The desk's first page: every campaign and how far it is. */
export const CampaignsScreen = () => {
  const { t } = useLingui()
  const { campaigns, problem } = useDeskCampaigns()
  useEffect(() => void readCampaigns(), [])

  return (
    <DeskPage title={t`Campagnes`}>
      <div className={styles.header}>
        <h1>
          <Trans>Campagnes</Trans>
        </h1>
        {campaigns?.length !== 0 && <NewCampaignLink />}
      </div>
      {problem !== undefined && (
        <Notice
          tone="bad"
          actions={
            <Button onClick={() => void readCampaigns()}>
              <Trans>Réessayer</Trans>
            </Button>
          }
        >
          {t(failureWords(problem))}
        </Notice>
      )}
      {campaigns === undefined && problem === undefined && (
        <Waiting>
          <Trans>Les campagnes arrivent…</Trans>
        </Waiting>
      )}
      {campaigns?.length === 0 && <FirstCampaign />}
      <ul className={styles.cards}>
        {campaigns?.map(campaign => (
          <li key={campaign.id}>
            <CampaignCard campaign={campaign} />
          </li>
        ))}
      </ul>
    </DeskPage>
  )
}

const NewCampaignLink = () => (
  <ButtonLink to={NEW_CAMPAIGN} tone="primary" icon={<Plus aria-hidden />}>
    <Trans>Nouvelle campagne</Trans>
  </ButtonLink>
)

/** Nothing yet: what to do first, in three steps. */
const FirstCampaign = () => (
  <section className={styles.empty}>
    <h2>
      <Trans>Un message, plusieurs voix</Trans>
    </h2>
    <ol>
      <li>
        <Trans>Collez le texte que vous avez écrit ensemble : chaque phrase trouve sa place.</Trans>
      </li>
      <li>
        <Trans>Donnez chaque phrase à une personne et envoyez-lui son lien.</Trans>
      </li>
      <li>
        <Trans>Les prises arrivent ici. Relisez, validez : le film est prêt.</Trans>
      </li>
    </ol>
    <NewCampaignLink />
  </section>
)

import { Trans, useLingui } from "@lingui/react/macro"
import { type ComponentType, lazy, Suspense } from "react"
import type { BriefShape } from "../../../api/shapes"
import { openWords } from "../../i18n/language"
import { useStudioBrief } from "../../stores/studio-brief"
import { failureWords } from "../../ui/failure-words"
import { LanguageSwitch } from "../../ui/LanguageSwitch"
import { Logo } from "../../ui/Logo"
import { lazyPage } from "../../ui/lazy-page"
import { Notice } from "../../ui/Notice"
import { usePageTitle } from "../../ui/use-page-title"
import { TakesElsewhere } from "../devices/TakesElsewhere"
import { OutboxLink } from "../OutboxLink"
import { useKnowledge } from "../use-knowledge"
import styles from "./BriefPage.module.css"
import { Deadline } from "./Deadline"
import { FramingCard } from "./FramingCard"
import { LineCard } from "./LineCard"
import { nextLine } from "./line-progress"
import { OfflineCard } from "./OfflineCard"

/** The last thing on the page, and never needed: it comes after the rest, or not at all. */
const InstallCard = lazy(() =>
  import("../devices/InstallCard").then(
    ({ InstallCard: card }) => ({ default: card }),
    () => ({ default: () => null }),
  ),
)

/** What the coordinator has to say, where she has: most briefs do without. */
const CoordinatorWords = lazy<ComponentType<{ readonly brief: BriefShape }>>(() =>
  Promise.all([import("./CoordinatorWords"), openWords("words")]).then(
    ([{ CoordinatorWords: words }]) => ({ default: words }),
    () => ({ default: () => null }),
  ),
)
const hasWords = ({ welcomeNote = "", welcomeClip, messages = [], standing }: BriefShape): boolean =>
  welcomeNote !== "" || !!welcomeClip || messages.length > 0 || standing === "trial" || standing === "waiting"

/** What there is while nothing is filmed; its words come with it: see [Note: Pages that can wait]. */
const OtherPhase = lazyPage(async () => {
  const [page] = await Promise.all([import("../claiming/OtherPhase"), openWords("claiming")])
  return page.OtherPhase
})

/** Why what she reads may be old, or no longer hers. */
const Freshness = () => {
  const { t, i18n } = useLingui()
  const failure = useStudioBrief(state => state.failure)
  if (failure === undefined) return null
  if (failure === "offline")
    return (
      <Notice title={t`Sans réseau`}>
        <Trans>Tout marche quand même : filmez, choisissez, l’envoi partira dès que le réseau revient.</Trans>
      </Notice>
    )
  if (failure === "not-signed-in" || failure === "forbidden")
    return (
      <Notice tone="warn" title={t`Votre lien n’est plus valable`}>
        <Trans>
          Vos prises restent sur ce téléphone. Demandez un nouveau lien à la personne qui coordonne, et
          ouvrez-le ici : elles partiront.
        </Trans>
      </Notice>
    )
  return <Notice tone="warn">{i18n._(failureWords(failure))}</Notice>
}

/** What she is asked to say, and the one button that begins. */
export const BriefPage = ({ brief }: { readonly brief: BriefShape }) => {
  const { campaign, contributor, lines } = brief
  const known = useKnowledge(brief)
  const next = nextLine(
    lines.map(line => line.id),
    known,
  )
  const isFilming = campaign.phase === "filming" || campaign.phase === "review"
  const shown = isFilming ? lines : []
  usePageTitle(campaign.title)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.brand}>
          <Logo /> Unisson
        </span>
        <span className={styles.tools}>
          <LanguageSwitch />
          <OutboxLink />
        </span>
      </header>
      <main className={styles.main}>
        <div className={styles.greeting}>
          <p className={styles.hello}>
            <Trans>Bonjour {contributor.name}</Trans>
          </p>
          <h1 className={styles.title}>{campaign.title}</h1>
          <Deadline deadline={campaign.deadline} />
        </div>
        <Freshness />
        {hasWords(brief) && (
          <Suspense>
            <CoordinatorWords brief={brief} />
          </Suspense>
        )}
        {!isFilming && (
          <Suspense>
            <OtherPhase brief={brief} />
          </Suspense>
        )}
        {isFilming && lines.length === 0 && (
          <Notice title={<Trans>Pas encore de phrase pour vous</Trans>}>
            <Trans>Elle apparaîtra ici dès qu’on vous en confie une.</Trans>
          </Notice>
        )}
        {shown.map((line, index) => (
          <LineCard
            key={line.id}
            line={line}
            brief={brief}
            known={known}
            ordinal={lines.length > 1 ? index + 1 : undefined}
            isNext={line.id === next}
          />
        ))}
        <FramingCard format={campaign.format} guide={campaign.framing} note={campaign.framingNote} />
        <TakesElsewhere brief={brief} />
        <OfflineCard />
        <Suspense>
          <InstallCard />
        </Suspense>
      </main>
    </div>
  )
}

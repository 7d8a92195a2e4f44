import { Plural, Trans, useLingui } from "@lingui/react/macro"
import type { DeviceShape } from "../../../api/shapes"
import type { OthersWaiting } from "../../stores/outbox-owners"
import { Notice } from "../../ui/Notice"
import styles from "./ElsewhereList.module.css"
import { useDevicePlace } from "./use-device-place"

type DeviceProps = { readonly device: DeviceShape; readonly place: string }

/** Not all has arrived that it holds, and only it can send it. */
const Unsent = ({ device, place }: DeviceProps) => {
  const { i18n } = useLingui()
  const format = new Intl.DateTimeFormat(i18n.locale, { dateStyle: "long", timeStyle: "short" })
  const seen = format.format(new Date(device.seenAt))
  return (
    <Notice>
      <p>
        <Plural
          value={device.unsentCount}
          one={`# prise attend encore dans ${place} : ouvrez-y le studio pour l’envoyer.`}
          other={`# prises attendent encore dans ${place} : ouvrez-y le studio pour les envoyer.`}
        />
      </p>
      <p className={styles.soft}>
        <Trans>Dernières nouvelles : {seen}.</Trans>
      </p>
    </Notice>
  )
}

/** Nothing to do there: only that nobody thinks her takes are lost. */
const Kept = ({ device, place }: DeviceProps) => (
  <p className={styles.soft}>
    <Plural
      value={device.takeCount}
      one={`# prise est gardée dans ${place}.`}
      other={`# prises sont gardées dans ${place}.`}
    />
  </p>
)

/** Somebody else filmed on this phone: her takes wait for her own link. */
const OfSomeoneElse = ({ name, count }: OthersWaiting) => {
  const { t } = useLingui()
  const who = name ?? t`Quelqu’un d’autre`
  return (
    <p className={styles.soft}>
      <Plural
        value={count}
        one={`${who} : # prise attend sur ce téléphone. Elle partira quand son lien y sera rouvert.`}
        other={`${who} : # prises attendent sur ce téléphone. Elles partiront quand son lien y sera rouvert.`}
      />
    </p>
  )
}

export type Elsewhere = {
  readonly devices: readonly DeviceShape[]
  readonly others: readonly OthersWaiting[]
}

/** Takes that this screen does not show: in her other browsers, and of others on this phone. */
export const ElsewhereList = ({ devices, others }: Elsewhere) => {
  const { t } = useLingui()
  const placeOf = useDevicePlace()
  return (
    <section className={styles.elsewhere} aria-label={t`Prises ailleurs`}>
      {devices.map(device => {
        const Part = device.unsentCount > 0 ? Unsent : Kept
        return <Part key={device.deviceId} device={device} place={placeOf(device)} />
      })}
      {others.map(other => (
        <OfSomeoneElse key={other.contributorId} {...other} />
      ))}
    </section>
  )
}

// Map messages for records that are not sites, by directory and language. They replace the map's own messages.
const messages = (lang, one, many, title) =>
  lang === "nl"
    ? {
        markers: `${title} op de kaart. De pijltjestoetsen gaan van de ene naar de andere, Enter opent of zoomt in.`,
        cluster: {
          one: `{count} ${one} bij {place}, zoom in`,
          other: `{count} ${many} bij {place}, zoom in`,
        },
        clusterWithoutPlace: { one: `{count} ${one}, zoom in`, other: `{count} ${many}, zoom in` },
        overlap: {
          one: `{count} ${one} op één plek bij {place}, toon de lijst`,
          other: `{count} ${many} op één plek bij {place}, toon de lijst`,
        },
        overlapTitle: { one: `{count} ${one} bij {place}`, other: `{count} ${many} bij {place}` },
        seen: { one: `{count} ${one} in beeld`, other: `{count} ${many} in beeld` },
        keys: `De pijltjestoetsen verplaatsen de kaart, plus en min zoomen. Met Tab komt u bij de ${many}.`,
      }
    : {
        markers: `${title} on the map. Arrow keys move from one to the next, Enter opens or zooms in.`,
        cluster: {
          one: `{count} ${one} near {place}, zoom in`,
          other: `{count} ${many} near {place}, zoom in`,
        },
        clusterWithoutPlace: { one: `{count} ${one}, zoom in`, other: `{count} ${many}, zoom in` },
        overlap: {
          one: `{count} ${one} at one place near {place}, show the list`,
          other: `{count} ${many} at one place near {place}, show the list`,
        },
        overlapTitle: { one: `{count} ${one} near {place}`, other: `{count} ${many} near {place}` },
        seen: { one: `{count} ${one} in view`, other: `{count} ${many} in view` },
        keys: `Arrow keys move the map, plus and minus zoom. The ${many} on it follow with Tab.`,
      };

export const MAP_MESSAGES = {
  trials: {
    en: messages("en", "trial", "trials", "Trials"),
    nl: messages("nl", "onderzoek", "onderzoeken", "Onderzoeken"),
  },
  institutions: {
    en: messages("en", "institution", "institutions", "Institutions"),
    nl: messages("nl", "instelling", "instellingen", "Instellingen"),
  },
  regulators: {
    en: messages("en", "regulator", "regulators", "Regulators"),
    nl: messages("nl", "toezichthouder", "toezichthouders", "Toezichthouders"),
  },
};

// Chooses the place: all of Europe, a group of countries, a country, or several of them together.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { removableChips } from "../base/removable-chips.js";
import { partsOf, selectionOf } from "./regions.js";

export function placeField({ state, countries, groups, change }) {
  const parts = partsOf(state.place);
  const choose = (codes) => {
    const place = selectionOf(codes);
    change({ place, level: place ? state.level : "country" });
  };
  const names = new Map([...groups, ...countries].map(({ code, name }) => [code, name]));
  return html`<label class="gaps-place"
      ><span>${t("gaps.place")}</span
      ><select name="place" @change=${({ target }) => choose(target.value ? [target.value] : [])}>
        <option value="" ?selected=${!state.place}>${t("gaps.allOfEurope")}</option>
        ${optionGroups({ countries, groups, chosen: state.place })}
        ${
          parts.length > 1
            ? html`<option value=${state.place} selected>
                ${t("gaps.place.several", { count: parts.length })}
              </option>`
            : nothing
        }
      </select></label
    >
    ${
      state.place
        ? html`<label class="gaps-place"
            ><span>${t("gaps.place.add")}</span
            ><select
              name="place-add"
              @change=${({ target }) => {
                if (target.value) choose([...parts, target.value]);
                target.value = "";
              }}
            >
              <option value="">${t("gaps.compare.choose")}</option>
              ${optionGroups({
                countries: countries.filter(({ code }) => !parts.includes(code)),
                groups: groups.filter(({ code }) => !parts.includes(code)),
                chosen: null,
              })}
            </select></label
          >`
        : nothing
    }
    ${parts.length > 1 ? removableChips(parts, names, choose) : nothing}`;
}

// optionGroups({ countries, groups, chosen }): groups of countries above the countries.
export function optionGroups({ countries, groups, chosen }) {
  const options = (list) =>
    list.map(({ code, name }) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`);
  return [
    groups.length
      ? html`<optgroup label=${t("facet.country.groups")}>${options(groups)}</optgroup>`
      : nothing,
    html`<optgroup label=${t("facet.country.countries")}>${options(countries)}</optgroup>`,
  ];
}

import { expect, it } from "vitest";
import { caseFilterQuery, readCaseFilter } from "@/lib/present/redress/case-filter";

it.each([
  [{}, { state: "open", overdue: null, callerId: null }],
  [
    { view: "overdue", callerId: " 13125550100" },
    { state: "open", overdue: "true", callerId: "+13125550100" },
  ],
  [{ view: "closed" }, { state: "closed", overdue: null, callerId: null }],
  [
    { view: "<script>", callerId: ["a", "b"] },
    { state: "open", overdue: null, callerId: null },
  ],
])("a URL of %j asks for %j", (url, query) => expect(caseFilterQuery(readCaseFilter(url))).toEqual(query));

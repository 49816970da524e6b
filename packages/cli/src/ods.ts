#!/usr/bin/env node
import { main } from "./main.ts";
import { odsProgram } from "./odsProgram.ts";

await main(odsProgram);

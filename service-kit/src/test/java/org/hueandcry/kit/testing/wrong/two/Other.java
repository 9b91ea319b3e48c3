package org.hueandcry.kit.testing.wrong.two;

import org.hueandcry.kit.testing.wrong.one.NoticeManager;
import org.hueandcry.local.parts.PostgresPart;

/** The other half of a cycle; uses what belongs to neither its own service nor the kit. */
public class Other {

    NoticeManager back;
    PostgresPart neighbour;
}

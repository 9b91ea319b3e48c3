package org.hueandcry.persons.transliteration;

import java.util.ArrayList;
import java.util.List;

/** Names with the letters that Persian and Urdu have and Arabic lacks: the Arabic pairs hardly teach them. */
final class PersianNames {
    private static final String NAMES =
            "parviz پرویز|pouya پویا|payam پیام|parisa پریسا|pari پری|peyman پیمان|sepideh سپیده|pour پور|parsa"
                    + " پارسا|pahlavi پهلوی|sepehr سپهر|pezeshkian پزشکیان|parvin پروین|patel پٹیل|pasha پاشا|chamran"
                    + " چمران|changiz چنگیز|chaudhry چوہدری|choudhry چودھری|bachchan بچن|charkhi چرخی|cheragh"
                    + " چراغ|manouchehr منوچهر|mirza میرزا|golnaz گلناز|gandhi گاندھی|gul گل|gol گل|gilani گیلانی|begum"
                    + " بیگم|baig بیگ|beg بیگ|singh سنگھ|golestan گلستان|garshasb گرشاسب|nargess نرگس|nargis نرگس|bijan"
                    + " بیژن|jaleh ژاله|zhaleh ژاله|manizheh منیژه|arjang ارژنگ|arzhang ارژنگ|nezhad نژاد|nejad"
                    + " نژاد|ahmadinejad احمدینژاد|bhutto بھٹو|butt بٹ|khan خان|ghani غنی|javad جواد|davoud داوود|sarwar"
                    + " سرور|nawaz نواز|navid نوید|rezvan رضوان|vahid وحید|velayati ولایتی|akhundzada آخوندزاده|zadeh"
                    + " زاده";

    private PersianNames() {}

    static List<ChannelLearner.Pair> pairs() {
        var pairs = new ArrayList<ChannelLearner.Pair>();
        for (var name : NAMES.split("\\|")) {
            var words = name.split(" ");
            pairs.add(new ChannelLearner.Pair(words[0], Letters.plain(Script.ARABIC, words[1]), 3));
        }
        return pairs;
    }
}

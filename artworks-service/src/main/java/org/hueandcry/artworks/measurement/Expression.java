package org.hueandcry.artworks.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hueandcry.artworks.particulars.Measurement.Dimension;

/** Some numbers that belong together, {@code 30 x 40 cm}; the unit behind the last holds for those before that have none. */
final class Expression {

    private static final BigDecimal LONGEST = new BigDecimal("10000000");
    private static final BigDecimal HEAVIEST = new BigDecimal("1000000000");
    private static final BigDecimal SMALLEST = new BigDecimal("0.1");
    private static final Dimension[] IN_ORDER = {Dimension.HEIGHT, Dimension.WIDTH, Dimension.DEPTH};

    /** @param inches that follow feet; null of all others */
    record Value(Token number, Unit unit, BigDecimal inches, Dimension said) {

        BigDecimal size(Unit inherited) {
            Unit own = unit == null ? inherited : unit;
            BigDecimal amount =
                    number.grouped() && own == Unit.MILLIMETRE ? number.number().movePointRight(3) : number.number();
            BigDecimal size = own.times(amount);
            return inches == null ? size : size.add(Unit.INCH.times(inches));
        }
    }

    private final List<Value> values = new ArrayList<>();

    void add(Value value) {
        values.add(value);
    }

    int count() {
        return values.size();
    }

    boolean hasUnit() {
        return last().unit != null;
    }

    /** With the unit that stands apart, behind. */
    void inherit(Unit unit) {
        values.set(values.size() - 1, new Value(last().number, unit, last().inches, last().said));
    }

    /** With the dimension that is said behind the last number. */
    void say(Dimension dimension) {
        values.set(values.size() - 1, new Value(last().number, last().unit, last().inches, dimension));
    }

    boolean isMetric() {
        return last().unit.isMetric();
    }

    boolean isWeight() {
        return last().unit.isWeight();
    }

    private Value last() {
        return values.get(values.size() - 1);
    }

    /** Whether both say the same, as far as it was rounded. */
    boolean agreesWith(Expression other) {
        List<BigDecimal> own = sizes();
        List<BigDecimal> others = other.sizes();
        for (int i = 0; i < own.size(); i++) {
            double one = own.get(i).doubleValue();
            double two = others.get(i).doubleValue();
            if (Math.abs(one - two) > Math.max(6, 0.06 * Math.max(one, two))) {
                return false;
            }
        }
        return true;
    }

    private List<BigDecimal> sizes() {
        List<BigDecimal> sizes = new ArrayList<>();
        Unit inherited = null;
        for (int i = values.size() - 1; i >= 0; i--) {
            Value value = values.get(i);
            inherited = value.unit == null ? inherited : value.unit;
            sizes.add(0, value.size(inherited));
        }
        return sizes;
    }

    /** Whether they are sizes that a work can have: not nothing, no more than three, not lengths and weights at once. */
    boolean isPlausible() {
        boolean mixed = values.stream().anyMatch(value -> value.unit != null && value.unit.isWeight() != isWeight());
        BigDecimal most = isWeight() ? HEAVIEST : LONGEST;
        return !mixed
                && count() <= (isWeight() ? 1 : IN_ORDER.length)
                && sizes().stream().allMatch(size -> size.compareTo(SMALLEST) >= 0 && size.compareTo(most) <= 0);
    }

    /** @param ofAlone the dimension of a single number without a word on it */
    List<Measure> measures(String part, Dimension ofAlone) {
        List<Measure> measures = new ArrayList<>();
        List<BigDecimal> sizes = sizes();
        for (int i = 0; i < count(); i++) {
            Dimension dimension = values.get(i).said;
            if (isWeight()) {
                dimension = Dimension.WEIGHT;
            } else if (dimension == null) {
                dimension = count() == 1 ? ofAlone : IN_ORDER[i];
            }
            measures.add(new Measure(part, dimension, Measure.rounded(sizes.get(i))));
        }
        return measures;
    }
}

<?php
/**
 * What cannot be used, said to who can repair it.
 *
 * @package Gereed
 */

namespace Gereed;

defined( 'ABSPATH' ) || exit;

/**
 * A notice above the element, for who can edit the page; a visitor gets none.
 *
 * @param array<string, mixed> $wrong   By attribute a value that cannot be used.
 * @param string[]             $unknown Names that are no attribute.
 * @return string HTML.
 */
function notice( $wrong, $unknown = array() ) {
	if ( ( ! $wrong && ! $unknown ) || ! can_repair() ) {
		return '';
	}
	$lines = array();
	foreach ( $wrong as $name => $value ) {
		$set     = is_scalar( $value ) ? sprintf( '%s="%s"', $name, $value ) : $name;
		$lines[] = code( $set ) . esc_html( say( ' cannot be used. ', ' kan niet. ' ) . advice( attributes()[ $name ] ) );
	}
	foreach ( $unknown as $name ) {
		$lines[] = code( $name ) . esc_html( say( ' is not known.', ' is onbekend.' ) );
	}
	$lines[] = esc_html( say( 'Only who can edit this page sees this.', 'Alleen wie deze pagina mag bewerken, ziet dit.' ) );
	return '<p class="gereed-notice"><strong>Gereed</strong><br>' . implode( '<br>', $lines ) . '</p>';
}

/**
 * Whether the one who looks can change what was set.
 *
 * @return bool
 */
function can_repair() {
	$post = get_post();
	return $post ? current_user_can( 'edit_post', $post->ID ) : current_user_can( 'edit_theme_options' );
}

/**
 * What can be set instead.
 *
 * @param array<string, mixed> $attribute Of which a value cannot be used.
 * @return string
 */
function advice( $attribute ) {
	switch ( $attribute['kind'] ) {
		case 'choice':
			return say( 'Choose from: ', 'Kies uit: ' ) . implode( ', ', $attribute['values'] ) . '.';
		case 'flag':
			return say( 'The name by itself switches it on.', 'De naam alleen zet het aan.' );
		case 'language':
			return say( 'Use nl or en.', 'Gebruik nl of en.' );
		case 'colour':
			return say( 'Use a colour such as #86315f.', 'Gebruik een kleur zoals #86315f.' );
		case 'address':
			return say( 'Use a whole address, such as https://your-bureau.example/page.', 'Gebruik een heel adres, zoals https://jouw-bureau.example/pagina.' );
		default:
			return say( 'Use words without tags.', 'Gebruik woorden zonder tags.' );
	}
}

/**
 * The words in the language of the one who looks.
 *
 * @param string $english In English.
 * @param string $dutch   In Dutch.
 * @return string
 */
function say( $english, $dutch ) {
	return 0 === strpos( get_user_locale(), 'nl' ) ? $dutch : $english;
}

/**
 * What was set, as it was written.
 *
 * @param string $text What was set.
 * @return string HTML.
 */
function code( $text ) {
	return '<code>' . esc_html( $text ) . '</code>';
}
